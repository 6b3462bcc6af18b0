import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { confirmAddress } from '@/newsroom/comments/mail-wishes.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { seeOther } from '../../../answer-comment.ts'
import { takeForm } from '../../../take-form.ts'

export const dynamic = 'force-dynamic'

/** The address is its writer's. The page the button stood on says so then. */
export const POST = takeForm<{ token: string }>(async ({ language, params: { token } }) => {
  const key = readMailLink(theKeys(), 'confirm', token, new Date())
  if (key !== null) await confirmAddress(await theStore(), key, new Date())
  return seeOther(addresses.confirmation(language, token))
})

type Props = { params: Promise<{ locale: string; token: string }> }

export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.confirmation(await pageLanguage(params), (await params).token))
}
