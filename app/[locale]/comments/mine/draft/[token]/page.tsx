import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskOwnComments } from '@/components/rights/ask-own-comments.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readFormDraft } from '@/newsroom/forms/form-drafts.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; token: string }> }

/** An address that was none, to be mended. Once the draft is gone it is the empty form. */
export default async function OwnCommentsDraft({ params }: Props) {
  const language = await pageLanguage(params)
  const draft = await readFormDraft((await theStore()).read, theKeys(), 'own-comments', (await params).token)
  return <AskOwnComments language={language} {...(draft && { wrongEmail: draft.values.email ?? '' })} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('OwnComments')
  return privateMetadata(await pageLanguage(params), t('faultsTitle'))
}
