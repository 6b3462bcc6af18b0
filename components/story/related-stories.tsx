import { useTranslations } from 'next-intl'
import { HeadlineList } from '@/components/lists/headline-list.tsx'
import { LanguageMark } from '@/components/lists/language-mark.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import type { RelatedCard, RelatedList, ShownReason } from '@/newsroom/related/list-related.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { list: RelatedList; language: Language }

/** Other reports of the same, and related stories, each with what it shares with this one. Where there are none, that is said. */
export function RelatedStories({ list: { related, alsoReported }, language }: Props) {
  const t = useTranslations('Story')
  return (
    <>
      <HeadlineList title={t('alsoReportedHere')} cards={alsoReported} language={language} />
      <section className="aside-list">
        <h2>{t('related')}</h2>
        {related.length === 0 && <p className="py-3 text-small text-soft">{t('nothingRelated')}</p>}
        <ul>
          {related.map((entry) => (
            <li key={entry.card.slugline}>
              <RelatedEntry entry={entry} language={language} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function RelatedEntry({ entry: { card, reason, alsoReported }, language }: { entry: RelatedCard; language: Language }) {
  const t = useTranslations('Story')
  return (
    <>
      <p className="kicker">
        <span>
          <Reason reason={reason} />
        </span>
        <LanguageMark card={card} language={language} />
      </p>
      <HeadlineLink card={card} language={language} />
      {alsoReported.length > 0 && (
        <div className="also-reported">
          <p>{t('alsoReported')}</p>
          <ul>
            {alsoReported.map((other) => (
              <li key={other.slugline}>
                <HeadlineLink card={other} language={language} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Reason({ reason }: { reason: ShownReason }) {
  const t = useTranslations('Story')
  if (reason.kind === 'editor') return t('relatedByEditors')
  if (reason.kind === 'section') return t('sameSection')
  return t.rich(reason.kind === 'series' ? 'relatedSeries' : 'relatedWhy', { reason: reason.name.text, bdi: isolated })
}

const HeadlineLink = ({ card, language }: { card: StoryCard; language: Language }) => (
  <a href={addresses.story(language, card.section, card.slugline)} {...languageAttributes(card.language, language)}>
    <ForeignText text={card.headline} language={card.language} />
  </a>
)
