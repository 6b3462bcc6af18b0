import { eraseComments } from '@/newsroom/comments/erase-comments.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { takeMailLink } from '../../../take-mail-link.ts'

export const dynamic = 'force-dynamic'

/** Erases one comment, or all. The list shows what is left. */
const button = takeMailLink('own-comments', addresses.ownComments, (store, key, fields, now) =>
  eraseComments(store, key, fields.get('which'), now),
)

export const POST = button.POST
export const GET = button.GET
