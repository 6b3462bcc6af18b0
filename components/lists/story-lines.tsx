import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import { StoryLine, type LineStyle } from './story-line.tsx'

/** Stories as lines of a list; nothing where there are none. */
export function StoryLines({ cards, ...style }: LineStyle & { cards: StoryCard[] }) {
  if (cards.length === 0) return null
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.slugline}>
          <StoryLine
            card={card}
            {...style}
            address={addresses.story(style.language, card.section, card.slugline)}
            headline={<ForeignText text={card.headline} language={card.language} />}
            text={<ForeignText text={card.standfirst} language={card.language} />}
          />
        </li>
      ))}
    </ul>
  )
}
