import { sql } from 'kysely'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { tableNames } from '../store/table-names.ts'
import { RestoreError } from './find-backup.ts'
import { isOurs } from './kept-tables.ts'

/**
 * Makes sure that no newsroom is where one is to be restored, nor the tables of one: a store that a site serves always has them. Throws
 * RestoreError, which says how to make room without losing anything.
 */
export async function assertEmpty(store: Store, { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<void> {
  const tables = (await tableNames(store)).filter(isOurs)
  if (tables.length === 0) return
  const stories = tables.includes('stories') ? await count(store, 'stories') : 0
  const comments = tables.includes('comments') ? await count(store, 'comments') : 0
  const holds = `There is the store of a newsroom already, with ${stories} stories and ${comments} comments. A backup is restored into an empty place only; nothing was written.`
  throw new RestoreError(`${holds}\n${mend(databaseUrl, dataDir)}`)
}

function mend(databaseUrl: string, dataDir: string) {
  if (!databaseUrl.startsWith('file:')) return 'Make an empty database (createdb), and name it in DATABASE_URL.'
  const file = databaseUrl.slice('file:'.length)
  return `Stop the site and move that store away (mkdir ${dataDir}/before && mv ${file}* ${dataDir}/before), or name another DATA_DIR.`
}

async function count({ read }: Store, table: 'stories' | 'comments'): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from ${sql.table(table)}`.execute(read)
  return Number(rows[0]?.count ?? 0)
}
