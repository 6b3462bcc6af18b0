import { startNotices } from '@/newsroom/comments/mail-wishes.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { takeMailLink } from '../../../take-mail-link.ts'

export const dynamic = 'force-dynamic'

export const { POST, GET } = takeMailLink('notices', addresses.notices, startNotices)
