import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import { fold } from '../arabic/fold.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { cardsOf, type CommentRow, type QueueCard } from './queue-cards.ts'

/** The lists of the desk. `reported` are those readers reported and nobody looked at since, whatever their status. */
export const queueKinds = ['held', 'reported', 'approved', 'rejected', 'spam', 'hidden'] as const
export type QueueKind = (typeof queueKinds)[number]

export type QueueQuery = {
  kind: QueueKind
  storyId?: string | undefined
  language?: Language | undefined
  /** Looked for in names and texts, as search compares them: «احمد» finds «أحمد». */
  words?: string | undefined
  /** What the page before gave as `next`. */
  after?: string | undefined
}

export type QueuePage = {
  cards: QueueCard[]
  /** Where the next page begins; null on the last. */
  next: string | null
  /** Whether looking for words ended before the page was full and before the list was: `next` goes on looking. */
  isUnfinished: boolean
}

const PAGE_SIZE = 25
/** Comments are looked through for words in slices, between which readers are served, and so many at one asking. */
const SLICE = 1_000
const MOST_SEARCHED = 20_000

/** What waits comes oldest first, what is decided newest first. */
const isOldestFirst = (kind: QueueKind) => kind === 'held' || kind === 'reported'

/** A page of the desk's lists, found by its place in an index: it costs the same however long the list is. */
export async function queuePage(read: Reader, query: QueueQuery, language: Language): Promise<QueuePage> {
  const isSearch = Boolean(query.words?.trim() || query.language)
  const { rows, rest } = isSearch ? await searchRows(read, query) : await nextRows(read, query, query.after, PAGE_SIZE)
  return { cards: await cardsOf(read, rows, language), next: rest, isUnfinished: isSearch && rest !== null && rows.length < PAGE_SIZE }
}

/** `rest` is where what was not read begins. */
type Rows = { rows: CommentRow[]; rest: string | null }

async function nextRows(read: Reader, query: QueueQuery, after: string | undefined, limit: number): Promise<Rows> {
  const rows = await rowsAfter(read, query, after)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return { rows: shown, rest: rows.length > limit ? cursorOf(shown.at(-1)!) : null }
}

async function searchRows(read: Reader, query: QueueQuery): Promise<Rows> {
  const wanted = fold(query.words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const isWanted = (row: CommentRow) => {
    if (query.language && row.language !== query.language) return false
    if (wanted.length === 0) return true
    const text = fold(`${row.name}\n${row.body}`)
    return wanted.every((word) => text.includes(word))
  }
  const found: CommentRow[] = []
  let after = query.after
  for (let searched = 0; searched < MOST_SEARCHED; searched += SLICE) {
    const { rows, rest } = await nextRows(read, query, after, SLICE)
    for (const [index, row] of rows.entries()) {
      if (!isWanted(row)) continue
      found.push(row)
      const isLast = index === rows.length - 1 && rest === null
      if (found.length === PAGE_SIZE) return { rows: found, rest: isLast ? null : cursorOf(row) }
    }
    if (rest === null) return { rows: found, rest: null }
    after = rest
    await breathe()
  }
  return { rows: found, rest: after ?? null }
}

/** The list from a place on, in its order. The indexes it walks are comments_in_queue, comments_in_queue_of_story and comments_reported. */
export function rowsAfter(read: Reader, { kind, storyId }: QueueQuery, after: string | undefined) {
  const [direction, sign] = isOldestFirst(kind) ? (['asc', '>'] as const) : (['desc', '<'] as const)
  const place = readCursor(after)
  let rows = read.selectFrom('comments').selectAll().orderBy('at', direction).orderBy('id', direction)
  // Word for word as the partial index says it, else it is not used.
  rows = kind === 'reported' ? rows.where(sql<boolean>`open_reports > 0`) : rows.where('status', '=', kind)
  if (storyId !== undefined) rows = rows.where('story_id', '=', storyId)
  if (place) rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), sign, tuple(place.at, place.id)))
  return rows
}

const cursorOf = ({ at, id }: { at: string; id: string }) => `${at}~${id}`

function readCursor(cursor: string | undefined) {
  const [, at, id] = /^([\d:.TZ-]{1,40})~(\w{1,40})$/.exec(cursor ?? '') ?? []
  return at !== undefined && id !== undefined ? { at, id } : null
}

/** More than this is not counted: «أكثر من 999». */
export const MOST_COUNTED = 999

/** How many comments each list holds, up to MOST_COUNTED + 1, which stands for “more”. */
export async function queueCounts(read: Reader): Promise<Record<QueueKind, number>> {
  const counts = await Promise.all(queueKinds.map(async (kind) => [kind, await countUpTo(read, { kind })] as const))
  return Object.fromEntries(counts) as Record<QueueKind, number>
}

/** How many came into a list after an instant, counted like queueCounts. */
export const countNewer = (read: Reader, kind: QueueKind, instant: string): Promise<number> => countUpTo(read, { kind, instant })

async function countUpTo(read: Reader, { kind, instant }: { kind: QueueKind; instant?: string }): Promise<number> {
  let some = read
    .selectFrom('comments')
    .select(sql.lit(1).as('one'))
    .limit(MOST_COUNTED + 1)
  some = kind === 'reported' ? some.where(sql<boolean>`open_reports > 0`) : some.where('status', '=', kind)
  if (instant !== undefined) some = some.where('at', '>', instant)
  const row = await read
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
