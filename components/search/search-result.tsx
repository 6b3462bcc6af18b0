import { StoryLine } from '@/components/lists/story-line.tsx'
import { MarkedText } from '@/components/ui/marked-text.tsx'
import type { Result } from '@/newsroom/search/search-stories.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { result: Result; language: Language }

/** A story that was found: its headline, and where its text says what was looked for. The link leads to the edition that says it. */
export function SearchResult({ result: { card, headline, excerpt }, language }: Props) {
  return (
    <StoryLine
      card={card}
      language={language}
      level={3}
      address={addresses.story(card.language, card.section, card.slugline)}
      headline={<MarkedText pieces={headline} language={card.language} />}
      text={<MarkedText pieces={excerpt} language={card.language} />}
      isTextKept
    />
  )
}
