import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpRows } from '../../newsroom/backup/dump-rows.ts'
import { isOurs } from '../../newsroom/backup/kept-tables.ts'
import { openSnapshot } from '../../newsroom/store/snapshot.ts'
import { openStoreAsItIs } from '../../newsroom/store/store.ts'
import { shapeOf } from '../../newsroom/store/shape.ts'
import { sha256Of } from '../../newsroom/backup/checksums.ts'

/** The index is another on each engine, and is made anew. */
const isIndex = (table: string) => /^search_(documents|texts|stems|words|totals)_/.test(table)

/**
 * Keeps what a release wrote, for newsroom/store/released.test.ts: the rows of a store, and what its tables were on each engine. The stores are
 * read as they are, whichever release made them.
 * @returns the folder, named after the last migration the release knew
 */
export async function keepStore({ sqlite, postgres }: { sqlite: string; postgres: string }): Promise<string> {
  const snapshot = await openSnapshot(sqlite)
  try {
    const { migrations, lastIds } = snapshot
    const folder = join('newsroom/store/released', migrations.at(-1) ?? 'none')
    mkdirSync(folder, { recursive: true })
    const tables = snapshot.tables.filter(({ name }) => isOurs(name) && !isIndex(name) && name !== 'migrations')
    let rows = ''
    for await (const chunk of dumpRows(snapshot, tables, {})) rows += chunk
    writeFileSync(join(folder, 'rows.jsonl'), rows)
    const shape = { sqlite: await shapeSum(sqlite), postgres: await shapeSum(postgres) }
    writeFileSync(join(folder, 'release.json'), `${JSON.stringify({ lastIds, shape }, null, 2)}\n`)
    return folder
  } finally {
    await snapshot.close()
  }
}

async function shapeSum(url: string): Promise<string> {
  const store = await openStoreAsItIs(url)
  try {
    return sha256Of((await shapeOf(store)).join('\n'))
  } finally {
    await store.close()
  }
}
