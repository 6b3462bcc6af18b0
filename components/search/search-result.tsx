import { StoryLine } from '@/components/lists/story-line.tsx'
import type { Result } from '@/newsroom/search/search-stories.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { FoundText } from './found-text.tsx'

type Props = { result: Result; language: Language }

/** A story that was found: its headline, and where its text says what was looked for. The link leads to the edition that says it. */
export function SearchResult({ result: { card, headline, excerpt }, language }: Props) {
  return (
    <StoryLine
      card={card}
      language={language}
      level={3}
      address={addresses.story(card.language, card.section, card.slugline)}
      headline={<FoundText pieces={headline} language={card.language} />}
      text={<FoundText pieces={excerpt} language={card.language} />}
      isTextKept
    />
  )
}
