import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../store/schema.ts'

/**
 * The tables a newsroom's content is kept in, each with the columns that tell its rows apart; those others refer to come first.
 */
export const contentTables = {
  site: ['id'],
  sections: ['key'],
  topics: ['key'],
  authors: ['key'],
  stories: ['id'],
  former_sluglines: ['slugline'],
  story_topics: ['story_id', 'topic'],
  editions: ['story_id', 'language'],
  edition_authors: ['story_id', 'language', 'author'],
  media: ['file'],
  pages: ['key', 'language'],
  fronts: ['language'],
  related_choices: ['story_id', 'other'],
} as const satisfies { [Table in keyof Schema]?: readonly (keyof Schema[Table])[] }

export type ContentTable = keyof typeof contentTables

/** Everything in those tables, as the store holds it. */
export type NewsroomRows = { [Table in ContentTable]: Selectable<Schema[Table]>[] }

/** The tables that hold stories; the others hold what stories share, which is small. */
export const storyTables = ['stories', 'former_sluglines', 'story_topics', 'editions', 'edition_authors', 'related_choices'] as const
export type StoryRows = Pick<NewsroomRows, (typeof storyTables)[number]>
export type DirectoryRows = Omit<NewsroomRows, keyof StoryRows>

export const noDirectoryRows: DirectoryRows = { site: [], sections: [], topics: [], authors: [], media: [], pages: [], fronts: [] }
export const noStoryRows: StoryRows = {
  stories: [],
  former_sluglines: [],
  story_topics: [],
  editions: [],
  edition_authors: [],
  related_choices: [],
}

/** Of some rows those of the stories with these ids. */
export function rowsOfStories(rows: StoryRows, ids: ReadonlySet<string | undefined>): StoryRows {
  const of = <Row extends { story_id: string }>(some: Row[]) => some.filter(({ story_id }) => ids.has(story_id))
  return {
    stories: rows.stories.filter(({ id }) => ids.has(id)),
    former_sluglines: of(rows.former_sluglines),
    story_topics: of(rows.story_topics),
    editions: of(rows.editions),
    edition_authors: of(rows.edition_authors),
    related_choices: of(rows.related_choices),
  }
}

/** Reads every content table. Give it a transaction where another process may be writing. */
export async function readRows(read: Kysely<Schema>): Promise<NewsroomRows> {
  const tables = Object.keys(contentTables) as ContentTable[]
  const entries: [ContentTable, unknown[]][] = []
  for (const table of tables) {
    let query = read.selectFrom(table).selectAll()
    for (const column of contentTables[table]) query = query.orderBy(column as never)
    entries.push([table, await query.execute()])
  }
  return Object.fromEntries(entries) as NewsroomRows
}
