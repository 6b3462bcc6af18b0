import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GoneLink } from '@/components/rights/gone-link.tsx'
import { OneButton, PlainPage } from '@/components/rights/plain-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { noticesState } from '@/newsroom/comments/mail-wishes.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes, and as it is now.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** Whether notices go out to an address, and the one button that changes it. */
export default async function Notices({ params }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const key = readMailLink(theKeys(), 'notices', token)
  if (key === null) return <GoneLink language={language} />

  const t = await getTranslations('Notices')
  const { isStopped } = await noticesState((await theStore()).read, key)
  const twin = addresses.notices(otherLanguage(language), token)
  if (isStopped) {
    return (
      <PlainPage language={language} twin={twin} title={t('stopped')} explanation={t('stoppedExplanation')}>
        <OneButton action={addresses.startNotices(language, token)} label={t('start')} isMain={false} />
      </PlainPage>
    )
  }
  return (
    <PlainPage language={language} twin={twin} title={t('on')} explanation={t('onExplanation')}>
      <OneButton action={addresses.stopNotices(language, token)} label={t('stop')} />
    </PlainPage>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Notices')
  return privateMetadata(await pageLanguage(params), t('on'))
}
