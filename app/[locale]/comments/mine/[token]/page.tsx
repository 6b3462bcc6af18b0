import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GoneOwnLink } from '@/components/rights/gone-own-link.tsx'
import { OwnCommentsPage } from '@/components/rights/own-comments-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { listOwnComments } from '@/newsroom/comments/own-comments.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes, and as it is now.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

export default async function Own({ params }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const key = readMailLink(theKeys(), 'own-comments', token)
  if (key === null) return <GoneOwnLink language={language} />
  const comments = await listOwnComments((await theStore()).read, key, language)
  return <OwnCommentsPage comments={comments} token={token} language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('OwnComments')
  return privateMetadata(await pageLanguage(params), t('title'))
}
