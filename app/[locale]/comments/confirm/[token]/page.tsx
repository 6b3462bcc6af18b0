import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GoneLink } from '@/components/rights/gone-link.tsx'
import { OneButton, PlainPage } from '@/components/rights/plain-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { noticesState } from '@/newsroom/comments/mail-wishes.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** Where the link of a mail leads. Opening it confirms nothing, because programs that look through mail open links too; the button does. */
export default async function Confirm({ params }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const key = readMailLink(theKeys(), 'confirm', token)
  if (key === null) return <GoneLink language={language} />

  const t = await getTranslations('Notices')
  const { isConfirmed } = await noticesState((await theStore()).read, key)
  const { name: site } = await siteDirectory(language)
  const twin = addresses.confirmation(otherLanguage(language), token)
  if (isConfirmed) return <PlainPage language={language} twin={twin} title={t('confirmed')} explanation={t('confirmedExplanation')} />
  return (
    <PlainPage language={language} twin={twin} title={t('confirm')} explanation={t('confirmExplanation', { site })}>
      <OneButton action={addresses.confirm(language, token)} label={t('confirmNow')} />
    </PlainPage>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Notices')
  return privateMetadata(await pageLanguage(params), t('confirm'))
}
