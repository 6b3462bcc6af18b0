import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { ChangePage } from '@/components/rights/change-page.tsx'
import { GoneOwnLink } from '@/components/rights/gone-own-link.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readMailLink } from '@/newsroom/comments/mail-links.ts'
import { findOwnComment } from '@/newsroom/comments/own-comments.ts'
import { isWithdrawable } from '@/newsroom/comments/withdraw-comment.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes, and as it is now.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string; change: string; which: string }> }

export default async function Change({ params }: Props) {
  const language = await pageLanguage(params)
  const { token, change, which } = await params
  const key = readMailLink(theKeys(), 'own-comments', token)
  if (key === null) return <GoneOwnLink language={language} />
  if (change === 'erase' && which === 'all') return <ChangePage change="erase" token={token} language={language} />

  const comment = await findOwnComment((await theStore()).read, key, which, language)
  const isPossible = comment && (change === 'erase' || (change === 'withdraw' && isWithdrawable(comment.status)))
  if (!isPossible) return <NotFoundPage language={language} />
  return <ChangePage change={change} comment={comment} token={token} language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('OwnComments')
  return privateMetadata(await pageLanguage(params), t('title'))
}
