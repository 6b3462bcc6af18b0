import { getTranslations } from 'next-intl/server'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { stopNotices } from '@/newsroom/comments/mail-wishes.ts'
import { readForm } from '@/newsroom/forms/read-form.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { seeOther } from '../../../answer-comment.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/**
 * Stops notices: the button of the page, and the one click a mail program offers beside the mail (RFC 8058). That one comes from the
 * program's own servers, so it is not asked where it stood: who has the link may stop, and stopping harms nobody. It is answered in
 * place, because the standard lets nobody rely on its following a redirect.
 */
export async function POST(request: Request, { params }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const key = readMailLink(theKeys(), 'notices', token, new Date())
  const reading = await readForm(request)
  if (key !== null) await stopNotices(await theStore(), key, new Date())

  const isOneClick = reading.kind === 'form' && reading.fields.get('List-Unsubscribe') === 'One-Click'
  if (!isOneClick) return seeOther(addresses.notices(language, token))
  const t = await getTranslations({ locale: language, namespace: 'Notices' })
  return new Response(`${key === null ? t('gone') : t('stoppedOneClick')}\n`, {
    status: key === null ? 404 : 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** A mail program that only opens the address: to the page with the button. */
export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.notices(await pageLanguage(params), (await params).token))
}
