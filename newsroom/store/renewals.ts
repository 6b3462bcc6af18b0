import { sql } from 'kysely'
import { numberAfter } from './number-after.ts'
import type { Reader, Store, Writer } from './store.ts'

const RENEWAL_LOCK = 1_835_623_781

/** A page to be made anew: an address such as `/ar/politics`, or all below one: `/ar/politics/*`. */
export type Renewal = { id: number; path: string }

/**
 * Notes, inside the transaction that changes something, which pages the change touches. Call it last: on Postgres it holds
 * a lock until the commit, so that ids become visible in their order and no server can read past one.
 */
export async function noteRenewals(store: Store, transaction: Writer, paths: Iterable<string>): Promise<void> {
  const rows = [...new Set(paths)].map((path) => ({ path, at: new Date().toISOString() }))
  if (rows.length === 0) return
  if (store.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(RENEWAL_LOCK)})`.execute(transaction)
  for (let start = 0; start < rows.length; start += 500) {
    await transaction
      .insertInto('renewals')
      .values(rows.slice(start, start + 500))
      .execute()
  }
}

/**
 * Has every page made anew, inside the transaction that puts rows into a new store. Its id is higher than any that a server may remember of
 * the store these rows were in before, for which it could not know what to drop: there are fewer renewals than milliseconds since 1970.
 */
export async function renewAll({ engine }: Store, transaction: Writer): Promise<void> {
  const [id, at] = [Date.now(), new Date().toISOString()]
  await sql`insert into renewals (id, path, at) ${sql.raw(engine === 'postgres' ? 'overriding system value' : '')} values (${id}, '/*', ${at})`.execute(
    transaction,
  )
  await numberAfter(engine, transaction, 'renewals', String(id))
}

/** What was noted after the renewal `id`, in order. */
export async function renewalsAfter(read: Reader, id: number): Promise<Renewal[]> {
  const rows = await read.selectFrom('renewals').select(['id', 'path']).where('id', '>', id).orderBy('id').execute()
  return rows.map((row) => ({ id: Number(row.id), path: row.path }))
}

/** The ids of the oldest and newest renewal still noted; zeros where there is none. */
export async function renewalSpan(read: Reader): Promise<{ oldest: number; newest: number }> {
  const row = await read
    .selectFrom('renewals')
    .select((eb) => [eb.fn.min('id').as('oldest'), eb.fn.max('id').as('newest')])
    .executeTakeFirst()
  return { oldest: Number(row?.oldest ?? 0), newest: Number(row?.newest ?? 0) }
}

/** Forgets what every server has long seen. The newest row stays, so that the last id is always known. */
export async function pruneRenewals(store: Store, before: Date): Promise<void> {
  await store.write(async (transaction) => {
    const { newest } = await renewalSpan(transaction)
    await transaction.deleteFrom('renewals').where('at', '<', before.toISOString()).where('id', '<', newest).execute()
  })
}
