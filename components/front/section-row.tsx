import { Spoken } from '@/components/ui/spoken.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Picture } from '@/components/ui/picture.tsx'
import { LanguageMark } from '@/components/lists/language-mark.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { FrontSection } from '@/newsroom/stories/front.ts'
import type { SpokenText } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { row: FrontSection; name: SpokenText; language: Language }

/** A section on the front page: its newest story with a picture, the others as headlines in columns. */
export function SectionRow({ row, name, language }: Props) {
  const [first, ...others] = row.cards
  return (
    <section className="grid gap-x-8 gap-y-3 border-be border-rule py-6 md:grid-cols-[8rem_minmax(0,1.5fr)_minmax(0,1.4fr)] md:py-8">
      <h2 className="text-subhead text-rubric">
        <a href={addresses.section(language, row.section)}>
          <Spoken name={name} language={language} />
        </a>
      </h2>
      {first && <SectionLead card={first} language={language} />}
      <ul className="headline-columns">
        {others.map((card) => (
          <li key={card.slugline}>
            <h3 className="text-headline" {...languageAttributes(card.language, language)}>
              <HeadlineLink card={card} language={language} />
            </h3>
            <LanguageMark card={card} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SectionLead({ card, language }: { card: StoryCard; language: Language }) {
  return (
    <article className="relative">
      {card.picture && <Picture picture={card.picture} sizes="(max-width: 48rem) 100vw, 30rem" isDecoration />}
      <div {...languageAttributes(card.language, language)}>
        <h3 className="mbs-3 text-subhead">
          <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
            <ForeignText text={card.headline} language={card.language} />
          </a>
        </h3>
        <p className="mbs-1 text-small text-soft">
          <ForeignText text={card.standfirst} language={card.language} />
        </p>
      </div>
      <LanguageMark card={card} language={language} />
    </article>
  )
}

function HeadlineLink({ card, language }: { card: StoryCard; language: Language }) {
  return (
    <a href={addresses.story(language, card.section, card.slugline)}>
      <ForeignText text={card.headline} language={card.language} />
    </a>
  )
}
