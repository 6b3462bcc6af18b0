import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { LanguageKicker } from './language-mark.tsx'

type Props = { title: string; cards: StoryCard[]; language: Language; isRanked?: boolean }

/** A titled list of headlines; nothing where there are none. */
export function HeadlineList({ title, cards, language, isRanked = false }: Props) {
  if (cards.length === 0) return null
  const List = isRanked ? 'ol' : 'ul'
  return (
    <section className="aside-list">
      <h2>{title}</h2>
      <List className={isRanked ? 'ranked' : undefined}>
        {cards.map((card) => (
          <li key={card.slugline}>
            <LanguageKicker card={card} language={language} />
            <a href={addresses.story(language, card.section, card.slugline)} {...languageAttributes(card.language, language)}>
              <ForeignText text={card.headline} language={card.language} />
            </a>
          </li>
        ))}
      </List>
    </section>
  )
}
