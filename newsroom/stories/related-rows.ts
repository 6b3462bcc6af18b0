import { tokens } from '../arabic/tokens.ts'
import { relate, type NamedTopic } from '../related/relate.ts'
import { languages, type Language, type Topic } from './model.ts'
import type { NewsroomRows } from './newsroom-rows.ts'

/** The related stories of all editions that are, or will be, public. The slowest part of an import: its work grows with the square of the stories. */
export function relatedRows(
  topicsOfAll: Topic[],
  rows: Pick<NewsroomRows, 'stories' | 'story_topics' | 'editions'>,
): NewsroomRows['related'] {
  const stories = new Map(rows.stories.map((story) => [story.id, story]))
  const topics = Map.groupBy(rows.story_topics, ({ story_id }) => story_id)
  const relatable = rows.editions.flatMap((edition) => {
    const story = stories.get(edition.story_id)
    if (!story || edition.status !== 'published' || edition.published_at === null) return []
    return {
      id: story.id,
      language: edition.language as Language,
      section: story.section,
      topics: (topics.get(story.id) ?? []).map(({ topic }) => topic),
      stems: edition.stems.trim().split(' '),
      published: edition.published_at,
    }
  })
  const named = Object.fromEntries(languages.map((language) => [language, namedTopics(topicsOfAll, language)]))
  return relate(relatable, named as Record<Language, NamedTopic[]>).map(({ storyId, language, relatedId, rank, reason }) => ({
    story_id: storyId,
    language,
    related_id: relatedId,
    rank,
    reason_kind: reason.kind,
    reason: reason.key,
  }))
}

function namedTopics(topics: Topic[], language: Language): NamedTopic[] {
  return topics.map(({ key, kind, name, aliases }) => {
    const names = [name[language] ?? '', ...(aliases[language] ?? [])].map((text) => tokens(text, language))
    return { key, kind, names: names.filter((stems) => stems.length > 0) }
  })
}
