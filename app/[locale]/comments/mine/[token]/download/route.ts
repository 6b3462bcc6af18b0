import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { exportOwnComments } from '@/newsroom/comments/own-comments.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { seeOther } from '../../../answer-comment.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** All that is kept of an address, as a file. */
export async function GET(_request: Request, { params }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const [keys, now] = [theKeys(), new Date()]
  const key = readMailLink(keys, 'own-comments', token, now)
  if (key === null) return seeOther(addresses.ownComments(language, token))
  const file = await exportOwnComments((await theStore()).read, keys, key, { language, siteUrl: settings().siteUrl }, now)
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="comments.json"',
      'Cache-Control': 'no-store',
    },
  })
}
