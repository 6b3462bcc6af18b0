import { useTranslations } from 'next-intl'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Correction, Language, Source } from '@/newsroom/stories/model.ts'

type Props = { story: StoryView; language: Language }

/** What follows the text: corrections, sources and topics. */
export function StoryFoot({ story, language }: Props) {
  return (
    <footer className="story-foot">
      {story.corrections.length > 0 && <Corrections story={story} language={language} />}
      {story.sources.length > 0 && <Sources sources={story.sources} edition={story.language} language={language} />}
      {story.topics.length > 0 && <TopicLinks story={story} language={language} />}
    </footer>
  )
}

function Corrections({ story, language }: Props) {
  const t = useTranslations('Story')
  return (
    <section className="border-s-4 border-rubric ps-4">
      <h2>{t('corrections')}</h2>
      {story.corrections.map((correction) => (
        <CorrectionLine key={`${correction.at} ${correction.text}`} correction={correction} story={story} language={language} />
      ))}
    </section>
  )
}

function CorrectionLine({ correction, story, language }: Props & { correction: Correction }) {
  const t = useTranslations('Story')
  return (
    <p>
      <span className="text-soft">
        <PublishedDate instant={correction.at} language={language} say={(date) => t('correctionAt', { date })} />
      </span>{' '}
      <span {...languageAttributes(story.language, language)}>
        <ForeignText text={correction.text} language={story.language} />
      </span>
    </p>
  )
}

/** In the edition's language, which a voice that reads the page must be told. */
function Sources({ sources, edition, language }: { sources: Source[]; edition: Language; language: Language }) {
  const t = useTranslations('Story')
  return (
    <section data-print-address="">
      <h2>{t('sources')}</h2>
      <ul {...languageAttributes(edition, language)}>
        {sources.map(({ title, url }) => {
          const name = <Spoken name={inLanguage(title, edition)} language={edition} />
          return <li key={`${inLanguage(title, edition).text} ${url}`}>{url ? <a href={url}>{name}</a> : name}</li>
        })}
      </ul>
    </section>
  )
}

function TopicLinks({ story, language }: Props) {
  const t = useTranslations('Story')
  return (
    <section data-screen-only="">
      <h2>{t('topics')}</h2>
      <ul className="topic-links">
        {story.topics.map(({ key, name }) => (
          <li key={key}>
            <a href={addresses.topic(language, key)}>
              <Spoken name={inLanguage(name, language)} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
