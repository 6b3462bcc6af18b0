import { sql } from 'kysely'
import type { Store } from '../store/store.ts'

/** Reads not yet written, by slugline and day. Shared by Next's bundle and the server entry, which are one process. */
const shared = globalThis as { midadReads?: Map<string, { slugline: string; day: string; count: number }> }
const pending = () => (shared.midadReads ??= new Map())

const MOST_PENDING = 10_000

/** Counts one reading of a story, in memory; `flushReads` writes it. Only the slugline and the day are kept. */
export function countRead(slugline: string, now = new Date()): void {
  const day = now.toISOString().slice(0, 10)
  const key = `${day} ${slugline}`
  const counted = pending().get(key)
  if (counted) counted.count++
  else if (pending().size < MOST_PENDING) pending().set(key, { slugline, day, count: 1 })
}

/** Writes what was counted since the last flush, in one transaction. On failure the counts wait for the next. */
export async function flushReads(store: Store): Promise<void> {
  const batch = [...pending().values()]
  if (batch.length === 0) return
  pending().clear()
  try {
    await store.write(async (transaction) => {
      for (const { slugline, day, count } of batch) {
        await sql`
          insert into reads (story_id, day, count) select id, ${day}, cast(${count} as integer) from stories where slugline = ${slugline}
          on conflict (story_id, day) do update set count = reads.count + excluded.count`.execute(transaction)
      }
    })
  } catch {
    for (const { slugline, day, count } of batch) restore(slugline, day, count)
  }
}

function restore(slugline: string, day: string, count: number) {
  const key = `${day} ${slugline}`
  const since = pending().get(key)?.count ?? 0
  pending().set(key, { slugline, day, count: count + since })
}
