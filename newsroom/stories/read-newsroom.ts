import type { MediaFile } from '../media/make-media.ts'
import { atOneMoment } from '../store/one-moment.ts'
import { currentRevision } from '../store/revision.ts'
import type { Reader, Store } from '../store/store.ts'
import type { Newsroom, Picture, Story } from './model.ts'
import { readRows, type NewsroomRows } from './newsroom-rows.ts'
import { picturesFiles } from './pictures-files.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'

/** Everything the store holds, drafts and withdrawn editions included; null where nothing was ever imported. All of one moment. */
export async function readNewsroom(store: Store): Promise<{ newsroom: Newsroom; media: MediaFile[] } | null> {
  const { rows } = await readAllRows(store)
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, media: mediaFiles(rows) }
}

/** All content rows with their revision, read in one transaction, so that no other process's change stands in half of them. */
export function readAllRows(store: Store): Promise<{ rows: NewsroomRows; revision: number }> {
  return atOneMoment(store.read, async (read) => ({ revision: await currentRevision(read), rows: await readRows(read) }))
}

/** The same of some stories, of those whose names they claim, and of what all stories share; pictures only as far as these stories show them. */
export function readRowsAbout(store: Store, stories: Story[], media: MediaFile[]): Promise<{ rows: NewsroomRows; revision: number }> {
  const names = stories.flatMap(({ slugline, formerly }) => [slugline, ...formerly])
  const files = [...media.map(({ file }) => file), ...stories.flatMap(({ pictures }) => picturesFiles(pictures))]
  return atOneMoment(store.read, async (read) => ({
    revision: await currentRevision(read),
    rows: await readSomeRows(read, names, files),
  }))
}

async function readSomeRows(read: Reader, sluglines: string[], files: string[]): Promise<NewsroomRows> {
  const named = await read.selectFrom('stories').select('id').where('slugline', 'in', sluglines).execute()
  const formerly = await read.selectFrom('former_sluglines').select('story_id as id').where('slugline', 'in', sluglines).execute()
  const ids = [...new Set([...named, ...formerly].map(({ id }) => id))].concat(NOBODY)
  const all = (table: 'site' | 'sections' | 'topics' | 'authors' | 'pages' | 'fronts') => read.selectFrom(table).selectAll().execute()
  const of = (table: 'former_sluglines' | 'story_topics' | 'editions' | 'edition_authors' | 'related_choices') =>
    read.selectFrom(table).selectAll().where('story_id', 'in', ids).execute()
  const stories = await read.selectFrom('stories').selectAll().where('id', 'in', ids).execute()
  const shown = stories.flatMap(({ pictures }) => picturesFiles(JSON.parse(pictures) as Picture[]))
  return {
    site: await all('site'),
    sections: await all('sections'),
    topics: await all('topics'),
    authors: await all('authors'),
    pages: await all('pages'),
    fronts: await all('fronts'),
    stories,
    former_sluglines: await of('former_sluglines'),
    story_topics: await of('story_topics'),
    editions: await of('editions'),
    edition_authors: await of('edition_authors'),
    related_choices: await of('related_choices'),
    media: await read
      .selectFrom('media')
      .selectAll()
      .where('file', 'in', [...files, ...shown, NOBODY])
      .execute(),
  } as NewsroomRows
}

// A list in SQL may not be empty.
const NOBODY = ''

/** The pictures that rows hold. */
export const mediaFiles = (rows: NewsroomRows): MediaFile[] =>
  rows.media.map((row) => ({ ...row, widths: JSON.parse(row.widths) as number[] }))
