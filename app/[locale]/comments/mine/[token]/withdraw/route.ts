import { withdrawOwnComment } from '@/newsroom/comments/withdraw-comment.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { takeMailLink } from '../../../take-mail-link.ts'

export const dynamic = 'force-dynamic'

/** Withdraws a comment. The list shows what is left. */
const button = takeMailLink('own-comments', addresses.ownComments, (store, key, fields, now) =>
  withdrawOwnComment(store, key, fields.get('which'), now),
)

export const POST = button.POST
export const GET = button.GET
