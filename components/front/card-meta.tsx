import { PublishedDate } from '@/components/site/published-date.tsx'
import { ReadingTime } from '@/components/story/reading-time.tsx'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { card: StoryCard; language: Language }

export function CardMeta({ card, language }: Props) {
  return (
    <p className="mbs-3 flex flex-wrap gap-x-4 text-meta text-soft">
      <PublishedDate instant={card.published} language={language} />
      <ReadingTime wordCount={card.wordCount} language={card.language} />
    </p>
  )
}
