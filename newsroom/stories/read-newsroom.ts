import type { MediaFile } from '../media/make-media.ts'
import { oneOf } from '../store/one-of.ts'
import { atOneMoment } from '../store/one-moment.ts'
import { currentRevision } from '../store/revision.ts'
import type { Reader, Store } from '../store/store.ts'
import type { Newsroom, Picture, Story } from './model.ts'
import { noStoryRows, readRows, type DirectoryRows, type NewsroomRows, type StoryRows } from './newsroom-rows.ts'
import { picturesFiles } from './pictures-files.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'

/** Everything the store holds, drafts and withdrawn editions included; null where nothing was ever imported. All of one moment. */
export async function readNewsroom(store: Store): Promise<{ newsroom: Newsroom; media: MediaFile[] } | null> {
  const { rows } = await readAllRows(store)
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, media: mediaFiles(rows) }
}

/** All content rows with their revision, read in one transaction, so that no other process's change stands in half of them. */
function readAllRows(store: Store): Promise<{ rows: NewsroomRows; revision: number }> {
  return atOneMoment(store.read, async (read) => ({ revision: await currentRevision(read), rows: await readRows(read) }))
}

/** The same of some stories, of those whose names they claim, and of what all stories share; pictures only as far as these stories show them. */
export function readRowsAbout(store: Store, stories: Story[], media: MediaFile[]): Promise<{ rows: NewsroomRows; revision: number }> {
  return atOneMoment(store.read, async (read) => {
    const revision = await currentRevision(read)
    const ownRows = await readStoryRows(store.engine, read, await storiesNamed(store.engine, read, stories))
    const shown = [...stories, ...ownRows.stories.map((row) => ({ pictures: JSON.parse(row.pictures) as Picture[] }))]
    const files = [...media.map(({ file }) => file), ...shown.flatMap(({ pictures }) => picturesFiles(pictures))]
    const own = await read
      .selectFrom('media')
      .selectAll()
      .where(oneOf(store.engine, 'file', [...new Set(files)].concat(NOTHING)))
      .execute()
    return { revision, rows: { ...(await readDirectoryRows(read)), media: own, ...ownRows } }
  })
}

/** What all stories share, without pictures. */
export async function readDirectoryRows(read: Reader): Promise<Omit<DirectoryRows, 'media'>> {
  const all = (table: 'site' | 'sections' | 'topics' | 'authors' | 'pages' | 'fronts') => read.selectFrom(table).selectAll().execute()
  return {
    site: await all('site'),
    sections: await all('sections'),
    topics: await all('topics'),
    authors: await all('authors'),
    pages: await all('pages'),
    fronts: await all('fronts'),
  } as Omit<DirectoryRows, 'media'>
}

/** The ids of those that go, or formerly went, by a name of one of some stories. */
export async function storiesNamed(engine: Store['engine'], read: Reader, stories: Story[]): Promise<string[]> {
  const names = stories.flatMap(({ slugline, formerly }) => [slugline, ...formerly]).concat(NOTHING)
  const named = await read
    .selectFrom('stories')
    .select('id')
    .where(oneOf(engine, 'slugline', names))
    .execute()
  const formerly = await read
    .selectFrom('former_sluglines')
    .select('story_id as id')
    .where(oneOf(engine, 'slugline', names))
    .execute()
  return [...new Set([...named, ...formerly].map(({ id }) => id))]
}

/** All rows of some stories. */
export async function readStoryRows(engine: Store['engine'], read: Reader, ids: string[]): Promise<StoryRows> {
  if (ids.length === 0) return noStoryRows
  const of = (table: Exclude<keyof StoryRows, 'stories'>) =>
    read
      .selectFrom(table)
      .selectAll()
      .where(oneOf(engine, 'story_id', ids))
      .execute()
  return {
    stories: await read
      .selectFrom('stories')
      .selectAll()
      .where(oneOf(engine, 'id', ids))
      .execute(),
    former_sluglines: await of('former_sluglines'),
    story_topics: await of('story_topics'),
    editions: await of('editions'),
    edition_authors: await of('edition_authors'),
    related_choices: await of('related_choices'),
  } as StoryRows
}

// That a list of texts is one of texts is seen by its first.
const NOTHING = ''

/** The pictures that rows hold. */
export const mediaFiles = (rows: Pick<NewsroomRows, 'media'>): MediaFile[] =>
  rows.media.map((row) => ({ ...row, widths: JSON.parse(row.widths) as number[] }))
