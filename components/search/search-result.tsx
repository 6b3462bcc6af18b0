import { CardKicker } from '@/components/lists/card-kicker.tsx'
import { Thumbnail } from '@/components/lists/thumbnail.tsx'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import type { Result } from '@/newsroom/search/search-stories.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { FoundText } from './found-text.tsx'

type Props = { result: Result; language: Language }

/** A story that was found: its headline, and where its text says what was looked for. */
export function SearchResult({ result: { card, headline, excerpt }, language }: Props) {
  const foreign = languageAttributes(card.language, language)
  return (
    <article className="story-line">
      <CardKicker card={card} language={language} />
      <div className="story-line-text">
        <h3 className="at-page-start text-headline sm:text-subhead" {...foreign}>
          <a href={addresses.story(card.language, card.section, card.slugline)} className="stretched-link">
            <FoundText pieces={headline} language={card.language} />
          </a>
        </h3>
        <p className="mbs-1.5 at-page-start text-small text-soft" {...foreign}>
          <FoundText pieces={excerpt} language={card.language} />
        </p>
      </div>
      <p className="story-line-date mbs-1.5 text-meta text-soft">
        <PublishedDate instant={card.published} language={language} isShort />
      </p>
      <Thumbnail picture={card.picture} />
    </article>
  )
}
