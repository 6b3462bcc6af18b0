import type { Store, Writer } from '../store/store.ts'

/** Reads not yet written, by slugline and day. Shared by Next's bundle and the server entry, which are one process. */
const shared = globalThis as { midadReads?: Map<string, { slugline: string; day: string; count: number }> }
const pending = () => (shared.midadReads ??= new Map())

const MOST_PENDING = 10_000
/** Rows of one statement. */
const BATCH = 500

/** Whether there is a story of this slugline; where the store cannot say, it is taken for one. Invented ones would crowd out real ones. */
export const isStory = (store: Store, slugline: string): Promise<boolean> =>
  store.read
    .selectFrom('stories')
    .select('id')
    .where('slugline', '=', slugline)
    .executeTakeFirst()
    .then(Boolean, () => true)

/** Counts one reading of a story, in memory; `flushReads` writes it. Only the slugline and the day are kept. */
export function countRead(slugline: string, now = new Date()): void {
  const day = now.toISOString().slice(0, 10)
  const key = `${day} ${slugline}`
  const counted = pending().get(key)
  if (counted) counted.count++
  else if (pending().size < MOST_PENDING) pending().set(key, { slugline, day, count: 1 })
}

/** Writes what was counted since the last flush, in one transaction; sluglines of no story are let fall. On failure the counts wait for the next. */
export async function flushReads(store: Store): Promise<void> {
  const batch = [...pending().values()]
  if (batch.length === 0) return
  pending().clear()
  try {
    const ids = await storyIds(store, batch)
    const rows = batch.flatMap(({ slugline, day, count }) => {
      const story_id = ids.get(slugline)
      return story_id === undefined ? [] : [{ story_id, day, count }]
    })
    if (rows.length > 0) await store.write((transaction) => addCounts(transaction, rows))
    hasComplained = false
  } catch (error) {
    for (const { slugline, day, count } of batch) restore(slugline, day, count)
    complainOnce(error)
  }
}

async function storyIds(store: Store, batch: { slugline: string }[]): Promise<Map<string, string>> {
  const sluglines = [...new Set(batch.map(({ slugline }) => slugline))]
  const ids = new Map<string, string>()
  for (let start = 0; start < sluglines.length; start += BATCH) {
    const some = sluglines.slice(start, start + BATCH)
    const rows = await store.read.selectFrom('stories').select(['id', 'slugline']).where('slugline', 'in', some).execute()
    for (const { id, slugline } of rows) ids.set(slugline, id)
  }
  return ids
}

async function addCounts(transaction: Writer, rows: { story_id: string; day: string; count: number }[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await transaction
      .insertInto('reads')
      .values(rows.slice(start, start + BATCH))
      .onConflict((conflict) =>
        conflict.columns(['story_id', 'day']).doUpdateSet((eb) => ({ count: eb('reads.count', '+', eb.ref('excluded.count')) })),
      )
      .execute()
  }
}

function restore(slugline: string, day: string, count: number) {
  const key = `${day} ${slugline}`
  const since = pending().get(key)?.count ?? 0
  pending().set(key, { slugline, day, count: count + since })
}

let hasComplained = false
function complainOnce(error: unknown) {
  if (!hasComplained) console.error(`What was read cannot be written down yet: ${error instanceof Error ? error.message : String(error)}`)
  hasComplained = true
}
