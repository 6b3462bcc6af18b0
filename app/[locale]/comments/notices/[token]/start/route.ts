import { startNotices } from '@/newsroom/comments/mail-wishes.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { takeMailLink } from '../../../take-mail-link.ts'

export const dynamic = 'force-dynamic'

const button = takeMailLink('notices', addresses.notices, startNotices)

export const POST = button.POST
export const GET = button.GET
