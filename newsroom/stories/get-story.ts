import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import { addresses } from './addresses.ts'
import { listAuthors, listTopics } from './directory.ts'
import { otherLanguage, type Author, type Correction, type Language, type Picture, type Source, type Topic } from './model.ts'
import { isPublicEdition, wasWithdrawn } from './public-editions.ts'
import { viewPictures, type PictureView } from './picture-view.ts'

/** A story as one page shows it. */
export type StoryView = {
  id: string
  slugline: string
  section: string
  /** Of the edition shown: the page's language, unless the story has no edition there. */
  language: Language
  /** Whether the other language has a public edition too. */
  hasTwin: boolean
  headline: string
  standfirst: string
  dateline?: string
  published: string
  updated?: string
  corrections: Correction[]
  body: string
  wordCount: number
  archive: boolean
  authors: Author[]
  topics: Topic[]
  leadPicture?: PictureView
  /** By key; those whose file is awaited are not here. */
  pictures: Record<string, PictureView>
  sources: Source[]
}

/** What stands at a story's address. */
export type StoryAnswer =
  | { kind: 'story'; story: StoryView }
  | { kind: 'withdrawn'; headline: string; section: string; at: string; reason: string; hasTwin: boolean }
  | { kind: 'moved'; to: string }

/** What a reader of `language` meets at `/{language}/{section}/{slugline}`, or null where there is nothing. */
export async function getStory(
  read: Reader,
  language: Language,
  section: string,
  slugline: string,
  now = new Date(),
): Promise<StoryAnswer | null> {
  const row = await findStory(read, slugline)
  if (!row) return null

  const editions = await read.selectFrom('editions').selectAll().where('story_id', '=', row.id).execute()
  const publicIn = (wanted: Language) =>
    editions.find((edition) => edition.language === wanted && isPublicEdition(edition, now.toISOString()))
  const withdrawn = editions.find((edition) => edition.language === language && wasWithdrawn(edition, now.toISOString()))
  const edition = publicIn(language) ?? (withdrawn ? undefined : publicIn(otherLanguage(language)))
  if (!edition && !withdrawn) return null
  if (row.section !== section || row.slugline !== slugline)
    return { kind: 'moved', to: addresses.story(language, row.section, row.slugline) }

  const hasTwin = publicIn(otherLanguage((edition?.language as Language | undefined) ?? language)) !== undefined
  if (!edition) {
    return {
      kind: 'withdrawn',
      headline: withdrawn?.headline ?? '',
      section: row.section,
      at: withdrawn?.withdrawn_at ?? '',
      reason: withdrawn?.withdrawn_reason ?? '',
      hasTwin,
    }
  }
  return { kind: 'story', story: await toView(read, row, edition, hasTwin) }
}

async function findStory(read: Reader, slugline: string) {
  const row = await read.selectFrom('stories').selectAll().where('slugline', '=', slugline).executeTakeFirst()
  if (row) return row
  return read
    .selectFrom('stories')
    .innerJoin('former_sluglines', 'former_sluglines.story_id', 'stories.id')
    .selectAll('stories')
    .where('former_sluglines.slugline', '=', slugline)
    .executeTakeFirst()
}

type StoryRow = NonNullable<Awaited<ReturnType<typeof findStory>>>
type EditionRow = Selectable<Schema['editions']>

async function toView(read: Reader, row: StoryRow, edition: EditionRow, hasTwin: boolean): Promise<StoryView> {
  const language = edition.language as Language
  const described = JSON.parse(row.pictures) as Picture[]
  const [views, topics, authors] = await Promise.all([
    viewPictures(
      read,
      described.map((picture) => ({ picture, language })),
    ),
    topicsOf(read, row.id),
    authorsOf(read, row.id, language),
  ])
  const pictures = Object.fromEntries([...views.values()].map((view) => [view.key, view]))
  const leadPicture = pictures[row.lead_picture ?? '']

  return {
    id: row.id,
    slugline: row.slugline,
    section: row.section,
    language,
    hasTwin,
    headline: edition.headline,
    standfirst: edition.standfirst,
    ...(edition.dateline && { dateline: edition.dateline }),
    published: edition.published_at ?? '',
    ...(edition.updated_at && { updated: edition.updated_at }),
    corrections: JSON.parse(edition.corrections) as Correction[],
    body: edition.body,
    wordCount: edition.word_count,
    archive: row.archive === 1,
    authors,
    topics,
    ...(leadPicture && { leadPicture }),
    pictures,
    sources: JSON.parse(row.sources) as Source[],
  }
}

async function topicsOf(read: Reader, storyId: string): Promise<Topic[]> {
  const rows = await read.selectFrom('story_topics').select('topic').where('story_id', '=', storyId).orderBy('position').execute()
  const topics = await listTopics(
    read,
    rows.map(({ topic }) => topic),
  )
  return rows.flatMap((row) => topics.find(({ key }) => key === row.topic) ?? [])
}

async function authorsOf(read: Reader, storyId: string, language: Language): Promise<Author[]> {
  const rows = await read
    .selectFrom('edition_authors')
    .select('author')
    .where('story_id', '=', storyId)
    .where('language', '=', language)
    .orderBy('position')
    .execute()
  const authors = await listAuthors(
    read,
    rows.map(({ author }) => author),
  )
  return rows.flatMap((row) => authors.find(({ key }) => key === row.author) ?? [])
}
