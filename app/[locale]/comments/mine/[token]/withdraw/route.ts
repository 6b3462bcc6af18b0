import { pageLanguage } from '@/components/site/page-language.ts'
import { withdrawOwnComment } from '@/newsroom/comments/erase-comments.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { seeOther } from '../../../answer-comment.ts'
import { takeForm } from '../../../take-form.ts'

export const dynamic = 'force-dynamic'

/** Withdraws a comment, for whom the link was mailed to. Their list shows what is left. */
export const POST = takeForm<{ token: string }>(async ({ language, fields, params: { token } }) => {
  const [store, now] = [await theStore(), new Date()]
  const key = readMailLink(theKeys(), 'own-comments', token, now)
  if (key !== null) await withdrawOwnComment(store, key, fields.get('which'), now)
  return seeOther(addresses.ownComments(language, token))
})

type Props = { params: Promise<{ locale: string; token: string }> }

export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.ownComments(await pageLanguage(params), (await params).token))
}
