// For tests only.
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deferringForeignKeys } from '../store/foreign-keys.ts'
import { replaceRows } from '../store/insert-rows.ts'
import { makeTables } from '../store/migrate.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { numberAfter } from '../store/number-after.ts'
import type { Value } from '../store/snapshot.ts'
import { openStoreAsItIs, type Store } from '../store/store.ts'
import { shapeOf } from '../store/shape.ts'
import { sha256Of } from './checksums.ts'
import { readRows } from './read-rows.ts'

/** What releases wrote, in a folder each, named after the last migration they knew (newsroom/store/released/README.md). */
const folder = 'newsroom/store/released'

export const releases = readdirSync(folder).filter((name) => /^\d{4}-/.test(name))

/** Of a release: the migrations it knew, the last numbers its tables gave, and a checksum of what its tables were on each engine. */
export function readRelease(name: string) {
  const ids = migrations.map(({ id }) => id)
  const kept = JSON.parse(readFileSync(join(folder, name, 'release.json'), 'utf8')) as {
    lastIds: Record<string, string>
    shape: Record<Store['engine'], string>
  }
  return { ...kept, migrations: ids.slice(0, ids.indexOf(name) + 1) }
}

export type ReleasedTable = { table: string; columns: string[]; rows: Value[][] }

export async function readReleasedRows(name: string): Promise<ReleasedTable[]> {
  const tables: ReleasedTable[] = []
  for await (const { table, columns, rows } of readRows(createReadStream(join(folder, name, 'rows.jsonl'))))
    tables.push({ table, columns, rows: await Array.fromAsync(rows) })
  return tables
}

/** Makes a store as a release left it. @returns a checksum of what its tables are. */
export async function makeReleasedStore(url: string, name: string): Promise<string> {
  const { migrations: known, lastIds } = readRelease(name)
  const store = await openStoreAsItIs(url)
  try {
    await store.write(async (transaction) => {
      await makeTables(store, transaction, known)
      await deferringForeignKeys(store, transaction, async () => {
        for await (const { table, columns, rows } of readRows(createReadStream(join(folder, name, 'rows.jsonl'))))
          await replaceRows(store, transaction, { name: table, columns }, rows)
        for (const [table, last] of Object.entries(lastIds)) await numberAfter(store.engine, transaction, table, last)
      })
    })
    return sha256Of((await shapeOf(store)).join('\n'))
  } finally {
    await store.close()
  }
}
