import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeadStory } from '@/components/front/lead-story.tsx'
import { picturedRows } from '@/components/front/pictured-rows.ts'
import { SecondStories } from '@/components/front/second-stories.tsx'
import { SectionRow } from '@/components/front/section-row.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { sectionName, siteDirectory } from '@/components/site/site-directory.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { getFront } from '@/newsroom/stories/front.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function FrontPage({ params }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('Front')
  const { read } = await theStore()
  const front = await getFront(read, language)
  const pictured = picturedRows(front.sections)
  const names = await Promise.all(front.sections.map(({ section }) => sectionName(language, section)))

  return (
    <SiteFrame language={language} twin={addresses.front(otherLanguage(language))} isFront>
      <h1 className="sr-only">{t('title')}</h1>
      {front.lead ? <LeadStory card={front.lead} language={language} /> : <p className="py-16 text-standfirst">{t('empty')}</p>}
      <SecondStories cards={front.seconds} language={language} />
      <div className="rule-double">
        {front.sections.map((row, index) => (
          <SectionRow
            key={row.section}
            row={row}
            name={names[index] ?? { text: row.section, language }}
            language={language}
            hasPicture={pictured.has(row.section)}
          />
        ))}
      </div>
    </SiteFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const { name, site } = await siteDirectory(language)
  return pageMetadata({
    language,
    address: addresses.front(language),
    twin: addresses.front(otherLanguage(language)),
    title: name,
    description: inLanguage(site.description, language).text,
  })
}
