import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import type { IndexedEdition } from './search-document.ts'

/** The editions of some stories that are, or will be, public, as they are indexed. Drafts and what was withdrawn are not among them. */
export async function readIndexedEditions(db: Reader, storyIds: string[]): Promise<IndexedEdition[]> {
  if (storyIds.length === 0) return []
  const editions = await db
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select(['story_id', 'language', 'status', 'published_at', 'headline', 'standfirst', 'body', 'section'])
    .where('story_id', 'in', storyIds)
    .execute()
  const topics = await db.selectFrom('story_topics').select(['story_id', 'topic']).where('story_id', 'in', storyIds).execute()
  const authors = await db
    .selectFrom('edition_authors')
    .select(['story_id', 'language', 'author'])
    .where('story_id', 'in', storyIds)
    .execute()
  // Chosen here and not in SQL, where SQLite would look through everything that was ever published.
  return editions
    .filter(({ status, published_at: published }) => status === 'published' && published !== null)
    .map(({ story_id: storyId, language, published_at: published, headline, standfirst, body, section }) => ({
      storyId,
      language: language as Language,
      published: published ?? '',
      headline,
      standfirst,
      body,
      section,
      topics: topics.filter((row) => row.story_id === storyId).map(({ topic }) => topic),
      authors: authors.filter((row) => row.story_id === storyId && row.language === language).map(({ author }) => author),
    }))
}
