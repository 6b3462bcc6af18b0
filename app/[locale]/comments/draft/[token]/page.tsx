import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPage, NoDraft } from '@/components/comments/draft-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { findDiscussion } from '@/newsroom/comments/discussion-state.ts'
import { readDraft } from '@/newsroom/comments/drafts.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

export default async function Draft({ params }: Props) {
  const language = await pageLanguage(params)
  const { read } = await theStore()
  const { token } = await params
  const draft = await readDraft(read, theKeys(), token, new Date())
  if (!draft) return <NoDraft language={language} />
  return <DraftPage draft={draft} story={await findDiscussion(read, draft.given.storyId)} token={token} language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('CommentForm')
  return {
    title: `${t('faultsTitle')} | ${(await siteDirectory(language)).name}`,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}
