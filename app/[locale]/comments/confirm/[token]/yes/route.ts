import { confirmAddress } from '@/newsroom/comments/mail-wishes.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { takeMailLink } from '../../../take-mail-link.ts'

export const dynamic = 'force-dynamic'

/** The address is its writer's. The page the button stood on says so then. */
const button = takeMailLink('confirm', addresses.confirmation, (store, key, _fields, now) => confirmAddress(store, key, now))

export const POST = button.POST
export const GET = button.GET
