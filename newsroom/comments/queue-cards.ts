import type { Selectable } from 'kysely'
import type { Direction } from '../arabic/language.ts'
import { truncate } from '../arabic/truncate.ts'
import { inLanguage, type SpokenText } from '../stories/localized.ts'
import type { Language } from '../stories/model.ts'
import { isPublicEdition } from '../stories/public-editions.ts'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import { possibleVerdicts, type VerdictStatus } from './decide.ts'
import { marksOfWords, markedRuns, type MarkedRun } from './marks.ts'
import type { CommentStatus, Reason, RejectionReason, ReportReason } from './model.ts'
import { theMatcher } from './words/the-matcher.ts'

export type CommentRow = Selectable<Schema['comments']>

/** A comment as the desk sees it, with what it takes to decide. No e-mail address is in it, nor what one is looked up by. */
export type QueueCard = {
  id: string
  version: number
  status: CommentStatus
  /** Name and text, with the words that made it wait marked. */
  name: MarkedRun[]
  body: MarkedRun[]
  direction: Direction
  language: Language
  /** ISO 8601. */
  at: string
  decidedAt: string | null
  isPicked: boolean
  isStaff: boolean
  reasons: Reason[]
  rejection: RejectionReason | null
  story: CardStory
  /** What it replies to. */
  parent: OtherComment | null
  reports: CardReports
  /** What else its writer said; null where nobody can know, because there is no e-mail address. */
  writer: CardWriter | null
  verdicts: VerdictStatus[]
}

/** `language` is one in which readers can see the story; null where they cannot. */
export type CardStory = { id: string; section: string; slugline: string; headline: SpokenText; language: Language | null }

/** Another comment in a few words. */
export type OtherComment = { id: string; name: string; excerpt: string; direction: Direction; status: CommentStatus; at: string }

export type CardReports = { count: number; reasons: { reason: ReportReason; count: number }[]; notes: string[] }

export type CardWriter = {
  isConfirmed: boolean
  /** Of the other comments, newest first, up to MOST_OF_WRITER. */
  counts: Partial<Record<CommentStatus, number>>
  latest: OtherComment[]
}

/** How many of a writer's comments are counted. */
export const MOST_OF_WRITER = 100
const LATEST_OF_WRITER = 3
const EXCERPT_LENGTH = 160
const MOST_NOTES = 5

/** The cards of a page: what all of them need is asked for together, so that a full page takes a dozen questions and not a hundred. */
export async function cardsOf(read: Reader, rows: CommentRow[], language: Language, now = new Date()): Promise<QueueCard[]> {
  const [matcher, stories, reports, writers] = await Promise.all([
    theMatcher(read),
    storiesOf(read, unique(rows.map(({ story_id: id }) => id)), language, now),
    reportsOf(
      read,
      rows.filter(({ open_reports: open }) => open > 0).map(({ id }) => id),
    ),
    writersOf(read, unique(rows.flatMap(({ email_key: key }) => key ?? []))),
  ])
  const latest = rows.map(({ id, email_key: key }) => othersOf(writers, key, id).slice(0, LATEST_OF_WRITER))
  const others = await othersById(read, unique([...rows.flatMap(({ parent_id: id }) => id ?? []), ...latest.flat().map(({ id }) => id)]))

  return rows.map((row, index) => {
    const status = row.status as CommentStatus
    const reasons = JSON.parse(row.reasons) as Reason[]
    const found = reasons.flatMap((reason) => reason.found ?? [])
    // By the list as it is, and by what was found when the comment came, should the list have changed since.
    const marked = (text: string) => markedRuns(text, [...matcher.match(text), ...marksOfWords(text, found)])
    const writer = row.email_key === null ? undefined : writers.get(row.email_key)
    return {
      id: row.id,
      version: row.version,
      status,
      name: marked(row.name),
      body: marked(row.body),
      direction: row.direction as Direction,
      language: row.language as Language,
      at: row.at,
      decidedAt: row.decided_at,
      isPicked: row.picked === 1,
      isStaff: row.staff_id !== null,
      reasons,
      rejection: row.rejection as RejectionReason | null,
      story: stories.get(row.story_id)!,
      parent: (row.parent_id !== null && others.get(row.parent_id)) || null,
      reports: reports.get(row.id) ?? { count: row.open_reports, reasons: [], notes: [] },
      writer: writer
        ? {
            isConfirmed: writer.isConfirmed,
            counts: countByStatus(othersOf(writers, row.email_key, row.id)),
            latest: (latest[index] ?? []).flatMap(({ id }) => others.get(id) ?? []),
          }
        : null,
      verdicts: possibleVerdicts({ status, openReports: row.open_reports }),
    }
  })
}

/** One comment's card, or null. */
export async function getCard(read: Reader, id: string, language: Language): Promise<QueueCard | null> {
  const row = await read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? ((await cardsOf(read, [row], language))[0] ?? null) : null
}

/** A story as cards name it, or null where there is none. */
export const getCardStory = async (read: Reader, id: string, language: Language, now = new Date()): Promise<CardStory | null> =>
  (await storiesOf(read, [id], language, now)).get(id) ?? null

const unique = (ids: string[]) => [...new Set(ids)]

async function storiesOf(read: Reader, ids: string[], language: Language, now: Date): Promise<Map<string, CardStory>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('stories')
    .leftJoin('editions', 'editions.story_id', 'stories.id')
    .select(['id', 'section', 'slugline', 'language', 'headline', 'status', 'published_at'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    Object.entries(Object.groupBy(rows, ({ id }) => id)).map(([id, editions = []]) => {
      const headlines = Object.fromEntries(editions.map((edition) => [edition.language, edition.headline]))
      const shown = editions
        .filter(({ status, published_at: published }) =>
          isPublicEdition({ status: status ?? '', published_at: published }, now.toISOString()),
        )
        .map((edition) => edition.language as Language)
      const { section = '', slugline = '' } = editions[0] ?? {}
      const readIn = shown.includes(language) ? language : (shown[0] ?? null)
      return [id, { id, section, slugline, headline: inLanguage(headlines, language), language: readIn }]
    }),
  )
}

async function reportsOf(read: Reader, ids: string[]): Promise<Map<string, CardReports>> {
  if (ids.length === 0) return new Map()
  const open = read.selectFrom('reports').where('comment_id', 'in', ids).where('settled_at', 'is', null)
  const [counts, notes] = await Promise.all([
    open
      .select((eb) => ['comment_id', 'reason', eb.fn.countAll().as('count')])
      .groupBy(['comment_id', 'reason'])
      .execute(),
    open.select(['comment_id', 'note']).where('note', '!=', '').orderBy('id', 'desc').limit(200).execute(),
  ])
  return new Map(
    ids.map((id) => {
      const reasons = counts
        .filter((row) => row.comment_id === id)
        .map(({ reason, count }) => ({ reason: reason as ReportReason, count: Number(count) }))
        .toSorted((first, second) => second.count - first.count)
      return [
        id,
        {
          count: reasons.reduce((sum, { count }) => sum + count, 0),
          reasons,
          notes: notes
            .filter((row) => row.comment_id === id)
            .slice(0, MOST_NOTES)
            .map(({ note }) => note),
        },
      ]
    }),
  )
}

type Writers = Map<string, { isConfirmed: boolean; comments: { id: string; status: string }[] }>

async function writersOf(read: Reader, keys: string[]): Promise<Writers> {
  if (keys.length === 0) return new Map()
  const confirmed = await read
    .selectFrom('writers')
    .select('email_key')
    .where('email_key', 'in', keys)
    .where('confirmed_at', 'is not', null)
    .execute()
  const isConfirmed = new Set(confirmed.map(({ email_key: key }) => key))
  return new Map(
    await Promise.all(
      keys.map(async (key) => {
        // One more than is counted, because the comment of the card itself is left out.
        const comments = await read
          .selectFrom('comments')
          .select(['id', 'status'])
          .where('email_key', '=', key)
          .orderBy('at', 'desc')
          .limit(MOST_OF_WRITER + 1)
          .execute()
        return [key, { isConfirmed: isConfirmed.has(key), comments }] as const
      }),
    ),
  )
}

const othersOf = (writers: Writers, key: string | null, id: string) =>
  (key === null ? [] : (writers.get(key)?.comments ?? [])).filter((comment) => comment.id !== id).slice(0, MOST_OF_WRITER)

function countByStatus(comments: { status: string }[]): CardWriter['counts'] {
  const counts: CardWriter['counts'] = {}
  for (const { status } of comments) counts[status as CommentStatus] = (counts[status as CommentStatus] ?? 0) + 1
  return counts
}

/** Comments in a few words, in the order asked for; those there are not are left out. */
export async function listOthers(read: Reader, ids: string[]): Promise<OtherComment[]> {
  const others = await othersById(read, ids)
  return ids.flatMap((id) => others.get(id) ?? [])
}

async function othersById(read: Reader, ids: string[]): Promise<Map<string, OtherComment>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('comments')
    .select(['id', 'name', 'body', 'direction', 'status', 'at'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(({ body, ...row }) => [
      row.id,
      { ...row, excerpt: truncate(body, EXCERPT_LENGTH), direction: row.direction as Direction, status: row.status as CommentStatus },
    ]),
  )
}
