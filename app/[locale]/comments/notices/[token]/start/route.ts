import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { startNotices } from '@/newsroom/comments/mail-wishes.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { seeOther } from '../../../answer-comment.ts'
import { takeForm } from '../../../take-form.ts'

export const dynamic = 'force-dynamic'

export const POST = takeForm<{ token: string }>(async ({ language, params: { token } }) => {
  const key = readMailLink(theKeys(), 'notices', token, new Date())
  if (key !== null) await startNotices(await theStore(), key)
  return seeOther(addresses.notices(language, token))
})

type Props = { params: Promise<{ locale: string; token: string }> }

export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.notices(await pageLanguage(params), (await params).token))
}
