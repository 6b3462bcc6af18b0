import { join } from 'node:path'
import { sql } from 'kysely'
import { deferringForeignKeys } from '../store/foreign-keys.ts'
import { replaceRows } from '../store/insert-rows.ts'
import { makeTables, updateTables } from '../store/migrate.ts'
import { numberAfter } from '../store/number-after.ts'
import { renewAll } from '../store/renewals.ts'
import type { Store, Writer } from '../store/store.ts'
import { relistAll } from '../stories/relist-stories.ts'
import { STORE_FILE } from './describe-backup.ts'
import { RestoreError, type FoundBackup } from './find-backup.ts'
import { isKept } from './kept-tables.ts'
import { readRows, unpack } from './read-rows.ts'

/**
 * Writes the rows of a backup into an empty store, in one transaction. Throws RestoreError, StoreError.
 * @param onProgress hears how many rows are written
 */
export async function restoreRows(store: Store, { path, description }: FoundBackup, onProgress: (done: number) => void): Promise<void> {
  await store.write(async (transaction) => {
    await makeTables(store, transaction, description.migrations)
    await deferringForeignKeys(store, transaction, async () => {
      let done = 0
      for await (const { table, columns, rows } of readRows(unpack(join(path, STORE_FILE)))) {
        if (!isKept(table)) throw new RestoreError(`The backup holds a table ${table} that this Midad does not know; nothing was written.`)
        await inTable(table, () => replaceRows(store, transaction, { name: table, columns }, rows))
        const count = description.rows[table] ?? 0
        if (count > 0) onProgress((done += count))
      }
      for (const [table, last] of Object.entries(description.lastIds))
        if (isKept(table)) await numberAfter(store.engine, transaction, table, last)
    })
    await updateTables(store, transaction)
    await relistAll(store, transaction, new Date())
    await renewAll(store, transaction)
    if (store.engine === 'sqlite') await assertSound(transaction)
  })
}

/** What the database says of a row does not say which table it was for. */
async function inTable(table: string, put: () => Promise<void>): Promise<void> {
  try {
    await put()
  } catch (error) {
    throw new RestoreError(`The rows of ${table} could not be written: ${(error as Error).message}. Nothing was written.`, { cause: error })
  }
}

async function assertSound(transaction: Writer): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(transaction)
  const [first] = rows
  if (first?.integrity_check !== 'ok')
    throw new RestoreError(`The store did not become sound: ${first?.integrity_check}. Look after the disk; nothing was written.`)
}
