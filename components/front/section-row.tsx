import { LanguageKicker } from '@/components/lists/language-mark.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Picture } from '@/components/ui/picture.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { FrontSection } from '@/newsroom/stories/front.ts'
import type { SpokenText } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = {
  row: FrontSection
  name: SpokenText
  language: Language
  hasPicture: boolean
}

/** A section on the front page: its newest story, then headlines in columns with rules between them. */
export function SectionRow({ row, name, language, hasPicture }: Props) {
  const [first, ...others] = row.cards
  return (
    <section className={hasPicture ? 'section-row section-row-pictured' : 'section-row'}>
      <h2 className="text-subhead text-rubric">
        <a href={addresses.section(language, row.section)}>
          <Spoken name={name} language={language} />
        </a>
      </h2>
      {first && <SectionLead card={first} language={language} hasPicture={hasPicture} />}
      <ul className="headline-columns">
        {others.map((card) => (
          <li key={card.slugline}>
            <LanguageKicker card={card} language={language} />
            <h3 className="at-page-start text-headline" {...languageAttributes(card.language, language)}>
              <a href={addresses.story(language, card.section, card.slugline)}>
                <ForeignText text={card.headline} language={card.language} />
              </a>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SectionLead({ card, language, hasPicture }: { card: StoryCard; language: Language; hasPicture: boolean }) {
  const foreign = languageAttributes(card.language, language)
  return (
    <article className="section-lead">
      {hasPicture && card.picture && <Picture picture={card.picture} sizes="(max-width: 48rem) 100vw, 36rem" isDecoration />}
      <LanguageKicker card={card} language={language} />
      <h3 className="at-page-start text-subhead" {...foreign}>
        <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
          <ForeignText text={card.headline} language={card.language} />
        </a>
      </h3>
      <p className="mbs-2 at-page-start text-small text-soft" {...foreign}>
        <ForeignText text={card.standfirst} language={card.language} />
      </p>
    </article>
  )
}
