import { sql } from 'kysely'
import { migrations } from './migrations/migrations.ts'
import { StoreError, type Store, type Writer } from './store.ts'

// Any number will do, as long as every version of Midad locks the same one.
const MIGRATION_LOCK = 1_835_623_780

/**
 * Brings the tables up to date in one transaction. Several processes may start together: the first takes the lock, the
 * others wait and find nothing left to do. (Kysely's own migrator takes no lock on SQLite.)
 */
export const migrate = (store: Store): Promise<void> => store.write((transaction) => updateTables(store, transaction))

/** Brings the tables up to date, inside a transaction. Throws StoreError where they are a newer version's. */
export async function updateTables(store: Store, transaction: Writer): Promise<void> {
  await lockMigrations(store, transaction)
  const applied = await appliedMigrations(transaction)
  refuseNewer(applied)
  await applyMigrations(store, transaction, (id) => !applied.includes(id))
}

/** Makes the tables of a release that knew so many migrations, inside a transaction on an empty store. */
export async function makeTables(store: Store, transaction: Writer, released: string[]): Promise<void> {
  await lockMigrations(store, transaction)
  await applyMigrations(store, transaction, (id) => released.includes(id))
}

/** Of migrations, those that only a newer version of Midad knows. */
export const unknownMigrations = (ids: string[]): string[] => ids.filter((id) => !migrations.some((migration) => migration.id === id))

async function lockMigrations({ engine }: Store, transaction: Writer) {
  if (engine === 'postgres') {
    // However long the first may take.
    await sql`set local lock_timeout to 0`.execute(transaction)
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction)
  }
  await sql`create table if not exists migrations (id text primary key, applied_at text not null)`.execute(transaction)
}

async function applyMigrations({ engine }: Store, transaction: Writer, isWanted: (id: string) => boolean) {
  for (const migration of migrations.filter(({ id }) => isWanted(id))) {
    await migration.up(transaction, engine)
    await sql`insert into migrations (id, applied_at) values (${migration.id}, ${new Date().toISOString()})`.execute(transaction)
  }
}

async function appliedMigrations(transaction: Writer) {
  const { rows } = await sql<{ id: string }>`select id from migrations`.execute(transaction)
  return rows.map(({ id }) => id)
}

function refuseNewer(applied: string[]) {
  const unknown = unknownMigrations(applied)
  if (unknown.length > 0) {
    throw new StoreError(
      `The store was written by a newer version of Midad (it knows ${unknown.join(', ')}). ` +
        'Run that version, or restore a backup made before the upgrade; nothing was changed.',
    )
  }
}
