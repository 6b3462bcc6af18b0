import type { SelectQueryBuilder } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import type { Language, Picture } from './model.ts'
import { viewPictures, type PictureView } from './picture-view.ts'
import { editionMetIn, isMetIn, isPublicEdition } from './public-editions.ts'

/** What a list shows of a story. `language` is that of the edition shown, not always that of the page. */
export type StoryCard = {
  slugline: string
  section: string
  language: Language
  headline: string
  standfirst: string
  /** ISO 8601, UTC. */
  published: string
  archive: boolean
  wordCount: number
  picture?: PictureView
}

export type CardPage = { cards: StoryCard[]; page: number; pages: number; total: number }

/** Narrows a list of cards; absent: no narrowing. */
export type CardFilter = {
  section?: string
  topic?: string
  author?: string
  except?: string[]
  ownLanguageOnly?: boolean
}

const CARDS_PER_PAGE = 20

const cardColumns = [
  'stories.slugline',
  'stories.section',
  'stories.archive',
  'stories.lead_picture',
  'stories.pictures',
  'editions.language',
  'editions.headline',
  'editions.standfirst',
  'editions.published_at',
  'editions.word_count',
] as const

type CardQuery = SelectQueryBuilder<Schema, 'editions' | 'stories', object>

/** Stories as a reader of `language` meets them, newest first. */
export async function listCards(
  read: Reader,
  language: Language,
  filter: CardFilter,
  { limit, offset = 0, now = new Date() }: { limit: number; offset?: number; now?: Date },
): Promise<StoryCard[]> {
  const rows = await cardQuery(read, language, filter, now.toISOString())
    .select(cardColumns)
    .orderBy('editions.published_at', 'desc')
    .orderBy('stories.slugline')
    .limit(limit)
    .offset(offset)
    .execute()
  return toCards(read, rows)
}

/**
 * Some stories as a reader of `language` meets them, in the order of their sluglines; with `ownLanguageOnly`, only editions in that
 * language. What is public is decided here: asked in SQL, either engine would walk through everything that was ever published.
 */
export async function listNamedCards(
  read: Reader,
  language: Language,
  sluglines: string[],
  { ownLanguageOnly = false, now = new Date() }: { ownLanguageOnly?: boolean; now?: Date } = {},
): Promise<StoryCard[]> {
  if (sluglines.length === 0) return []
  const rows = await read
    .selectFrom('stories')
    .innerJoin('editions', 'editions.story_id', 'stories.id')
    .select([...cardColumns, 'editions.status'])
    .where('stories.slugline', 'in', sluglines)
    .execute()
  const met = [...Map.groupBy(rows, ({ slugline }) => slugline).values()].flatMap(
    (editions) => editionMetIn(language, editions, now.toISOString()) ?? [],
  )
  const cards = await toCards(
    read,
    met.filter((row) => !ownLanguageOnly || row.language === language),
  )
  return sluglines.flatMap((slugline) => cards.find((card) => card.slugline === slugline) ?? [])
}

/** One page of a list, or null past its end. An empty list has one, empty, page. */
export async function pageOfCards(read: Reader, language: Language, filter: CardFilter, page: number): Promise<CardPage | null> {
  const { total } = await cardQuery(read, language, filter, new Date().toISOString())
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(Number(total) / CARDS_PER_PAGE))
  if (!Number.isInteger(page) || page < 1 || page > pages) return null

  const cards = await listCards(read, language, filter, { limit: CARDS_PER_PAGE, offset: (page - 1) * CARDS_PER_PAGE })
  return { cards, page, pages, total: Number(total) }
}

function cardQuery(read: Reader, language: Language, filter: CardFilter, now: string): CardQuery {
  let query: CardQuery = read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .where((eb) => isMetIn(language, now)(eb))

  const { section, topic, author, except, ownLanguageOnly } = filter
  if (section) query = query.where('stories.section', '=', section)
  if (except && except.length > 0) query = query.where('stories.slugline', 'not in', except)
  if (ownLanguageOnly) query = query.where('editions.language', '=', language)
  if (topic) {
    query = query.where((eb) =>
      eb('stories.id', 'in', eb.selectFrom('story_topics').select('story_topics.story_id').where('story_topics.topic', '=', topic)),
    )
  }
  if (author) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('edition_authors')
          .select('edition_authors.author')
          .whereRef('edition_authors.story_id', '=', 'editions.story_id')
          .whereRef('edition_authors.language', '=', 'editions.language')
          .where('edition_authors.author', '=', author),
      ),
    )
  }
  return query
}

/** A card of one particular edition, with its text. */
export type EditionCard = StoryCard & { storyId: string; body: string }

/** The cards of those of some editions that are public now, in no order. */
export async function cardsOfEditions(
  read: Reader,
  editions: { storyId: string; language: Language }[],
  now = new Date(),
): Promise<EditionCard[]> {
  if (editions.length === 0) return []
  const ids = [...new Set(editions.map(({ storyId }) => storyId))]
  // What is public is decided here: asked in SQL, SQLite would walk through everything that was ever published.
  const rows = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select([...cardColumns, 'editions.story_id', 'editions.status', 'editions.body'])
    .where('editions.story_id', 'in', ids)
    .execute()
  const wanted = new Set(editions.map(({ storyId, language }) => `${storyId} ${language}`))
  const asked = rows.filter((row) => wanted.has(`${row.story_id} ${row.language}`) && isPublicEdition(row, now.toISOString()))
  const cards = await toCards(read, asked)
  return cards.map((card, place) => ({ ...card, storyId: asked[place]?.story_id ?? '', body: asked[place]?.body ?? '' }))
}

type CardRow = {
  slugline: string
  section: string
  archive: number
  lead_picture: string | null
  pictures: string
  language: string
  headline: string
  standfirst: string
  published_at: string | null
  word_count: number
}

async function toCards(read: Reader, rows: CardRow[]): Promise<StoryCard[]> {
  const leads = rows.map((row) => (JSON.parse(row.pictures) as Picture[]).find(({ key }) => key === row.lead_picture))
  const wanted = rows.flatMap((row, index) => {
    const picture = leads[index]
    return picture ? [{ picture, language: row.language as Language }] : []
  })
  const views = await viewPictures(read, wanted)

  return rows.map((row, index) => {
    const lead = leads[index]
    const picture = lead && views.get(lead)
    return {
      slugline: row.slugline,
      section: row.section,
      language: row.language as Language,
      headline: row.headline,
      standfirst: row.standfirst,
      published: row.published_at ?? '',
      archive: row.archive === 1,
      wordCount: row.word_count,
      ...(picture && { picture }),
    }
  })
}
