import type { Reader } from '../store/store.ts'
import { addresses } from './addresses.ts'
import { languages } from './model.ts'
import { storyPages } from './touched-pages.ts'

/** The addresses touched by editions that fell due after `since` and not after `until` (ISO 8601 instants). */
export async function duePages(read: Reader, since: string, until: string): Promise<string[]> {
  const due = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select(['stories.id', 'stories.section', 'stories.slugline'])
    .where('editions.status', '=', 'published')
    .where('editions.published_at', '>', since)
    .where('editions.published_at', '<=', until)
    .execute()
  const pages = await Promise.all(due.map((story) => pagesShowing(read, story)))
  return [...new Set(pages.flat())]
}

async function pagesShowing(read: Reader, { id, section, slugline }: { id: string; section: string; slugline: string }): Promise<string[]> {
  const [topics, authors, neighbours] = await Promise.all([
    read.selectFrom('story_topics').select('topic').where('story_id', '=', id).execute(),
    read.selectFrom('edition_authors').select('author').distinct().where('story_id', '=', id).execute(),
    read
      .selectFrom('related')
      .innerJoin('stories', 'stories.id', 'related.story_id')
      .select(['stories.section', 'stories.slugline'])
      .distinct()
      .where('related.related_id', '=', id)
      .execute(),
  ])
  const shown = { section, slugline, topics: topics.map(({ topic }) => topic), editions: [{ byline: authors.map(({ author }) => author) }] }
  const beside = neighbours.flatMap((story) => languages.map((language) => addresses.story(language, story.section, story.slugline)))
  return [...storyPages(shown), ...beside]
}
