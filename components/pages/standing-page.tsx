import type { Metadata } from 'next'
import { cache } from 'react'
import { UntranslatedNotice } from '@/components/story/untranslated-notice.tsx'
import { StoryBody } from '@/components/story/story-body.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SisterPages } from '@/components/site/sister-pages.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { getPageEditions } from '@/newsroom/stories/directory.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'

type Props = { pageKey: string; language: Language }

/** A page of prose: about, ethics, contact, privacy. */
export async function StandingPage({ pageKey, language }: Props) {
  const { edition } = await find(pageKey, language)
  if (!edition) return <NotFoundPage language={language} />
  const foreign = languageAttributes(edition.language, language)

  return (
    <SiteFrame language={language} twin={addresses.page(otherLanguage(language), pageKey)}>
      <div className="story-grid">
        <article className="story">
          <header className="story-head">
            {edition.language !== language && <UntranslatedNotice edition={edition.language} />}
            <h1 className="text-hero" {...foreign}>
              <ForeignText text={edition.title} language={edition.language} />
            </h1>
            <p className="mbs-2 text-standfirst text-soft max-inline-3xl" {...foreign}>
              <ForeignText text={edition.description} language={edition.language} />
            </p>
          </header>
          <div className="story-text" {...foreign}>
            <div className="prose font-body text-body">
              <StoryBody body={edition.body} language={edition.language} />
            </div>
          </div>
        </article>
        <SisterPages pageKey={pageKey} language={language} />
      </div>
    </SiteFrame>
  )
}

export async function standingPageMetadata({ pageKey, language }: Props): Promise<Metadata> {
  const { edition, isPaired } = await find(pageKey, language)
  if (!edition) return notFoundMetadata(language)
  return pageMetadata({
    language,
    address: addresses.page(language, pageKey),
    twin: addresses.page(otherLanguage(language), pageKey),
    title: edition.title,
    description: edition.description,
    isPaired,
    canonical: addresses.page(edition.language, pageKey),
  })
}

const find = cache(async (key: string, language: Language) => {
  const editions = await getPageEditions((await theStore()).read, key)
  return { edition: editions.find((candidate) => candidate.language === language) ?? editions[0], isPaired: editions.length === 2 }
})
