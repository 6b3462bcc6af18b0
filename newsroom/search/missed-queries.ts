import { fold } from '../arabic/fold.ts'
import { before, DAY_MS } from '../spans.ts'
import type { Language } from '../stories/model.ts'
import type { Reader, Store, Writer } from '../store/store.ts'

/** Queries that found nothing, not yet written. Shared by Next's bundle and the server entry, which are one process. */
const shared = globalThis as { midadMisses?: Map<string, Miss> }
const pending = () => (shared.midadMisses ??= new Map())

type Miss = { language: Language; query: string; day: string; count: number }

const LONGEST = 80
/** Who asks for nonsense all day fills no more than this. */
const MOST_PENDING = 500
const MOST_OF_A_DAY = 2_000
const KEPT_DAYS = 90

/**
 * Counts a query that found nothing, in memory; `flushMisses` writes it. Folded, so that spellings of one word are counted together; with
 * nothing about who asked. What looks like an address or a number of somebody's is not kept at all.
 */
export function countMiss(text: string, language: Language, now = new Date()): void {
  const query = fold(text).replace(/\s+/g, ' ').trim()
  if (!/\p{L}/u.test(query) || query.length > LONGEST || /@|\p{N}[\p{N}\s().-]{5,}\p{N}|https?:/u.test(query)) return
  const day = now.toISOString().slice(0, 10)
  const key = `${day} ${language} ${query}`
  const counted = pending().get(key)
  if (counted) counted.count++
  else if (pending().size < MOST_PENDING) pending().set(key, { language, query, day, count: 1 })
}

/** Writes what was counted since the last flush, and forgets what is older than ninety days. On failure the counts are let fall: they are no one's words but a measure. */
export async function flushMisses(store: Store, now = new Date()): Promise<void> {
  const batch = [...pending().values()]
  if (batch.length === 0) return
  pending().clear()
  await store
    .write(async (transaction) => {
      for (const day of new Set(batch.map((miss) => miss.day)))
        await addMisses(
          transaction,
          day,
          batch.filter((miss) => miss.day === day),
        )
      await transaction
        .deleteFrom('search_misses')
        .where('day', '<', before(now, KEPT_DAYS * DAY_MS).slice(0, 10))
        .execute()
    })
    .catch((error: unknown) => console.error('Queries that found nothing were not counted:', error))
}

async function addMisses(transaction: Writer, day: string, misses: Miss[]): Promise<void> {
  const { count } = await transaction
    .selectFrom('search_misses')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  const room = Math.max(0, MOST_OF_A_DAY - Number(count))
  for (const miss of misses.slice(0, room)) {
    await transaction
      .insertInto('search_misses')
      .values(miss)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'language', 'query'])
          .doUpdateSet((eb) => ({ count: eb('search_misses.count', '+', eb.ref('excluded.count')) })),
      )
      .execute()
  }
}

/** A query that found nothing: how often it was asked, and on which day last. */
export type MissedQuery = { language: Language; query: string; count: number; last: string }

/** What was looked for in vain in the last days, most often first. */
export async function listMisses(read: Reader, { days, limit }: { days: number; limit: number }, now = new Date()): Promise<MissedQuery[]> {
  const rows = await read
    .selectFrom('search_misses')
    .select((eb) => ['language', 'query', eb.fn.sum('count').as('asked'), eb.fn.max('day').as('last')])
    .where('day', '>', before(now, days * DAY_MS).slice(0, 10))
    .groupBy(['language', 'query'])
    .orderBy('asked', 'desc')
    .orderBy('last', 'desc')
    .orderBy('query')
    .limit(limit)
    .execute()
  return rows.map(({ language, query, asked, last }) => ({ language: language as Language, query, count: Number(asked), last }))
}
