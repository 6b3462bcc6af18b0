// For tests only.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { aComment, putStory } from '../comments/comment-fixtures.ts'
import { pictureFolder } from '../media/picture-folder.ts'
import type { Store } from '../store/store.ts'
import { CHECKSUMS, composeChecksums, parseChecksums, sha256Of } from './checksums.ts'
import { STORE_FILE } from './describe-backup.ts'

/** A folder for backups that is not there yet, and goes after the test. */
export async function folderForBackups(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'midad-backups-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  return join(parent, 'backups')
}

/** Puts into a store what a backup might lose: a thread whose reply sorts before what it replies to, numbers, gaps, nulls, every kind of letter. */
export async function putNewsroom(store: Store): Promise<void> {
  await putStory(store, { id: 'b-story', slugline: 'first-bridge' })
  await putStory(store, { id: 'a-story', slugline: 'second-bridge', headlines: { ar: 'سطر\u2028وسطر\n"و" \\ \u0001 🪶' } })
  const at = '2026-11-20T10:00:00.000Z'
  await store.write(async (transaction) => {
    const reply = { parent_id: 'zzz', thread_id: 'zzz', thread_at: at, status: 'approved' }
    await transaction
      .insertInto('comments')
      .values([
        aComment({ id: 'zzz', story_id: 'b-story', at, status: 'approved' }),
        aComment({ id: 'aaa', story_id: 'b-story', at, ...reply }),
      ])
      .execute()
    await transaction
      .insertInto('related')
      .values({
        story_id: 'a-story',
        language: 'ar',
        related_id: 'b-story',
        score: 0.1 + 0.2,
        reason_kind: 'topic',
        reason: 'x',
        is_duplicate: 0,
      })
      .execute()
    await numberedRow(transaction, store.engine)
    const audit = { at, actor: 'writer', actor_name: '', action: 'received', comment_id: 'zzz', details: '{}' }
    await transaction.insertInto('audit').values(audit).execute()
  })
}

/** A mail that was sent and let go: its number is not given again. */
async function numberedRow(transaction: Parameters<Parameters<Store['write']>[0]>[0], engine: Store['engine']) {
  const numbered = sql.raw(engine === 'postgres' ? 'overriding system value' : '')
  const id = sql.lit(1_000)
  await sql`insert into outbox (id, kind, recipient_sealed, recipient_key, language, payload, at, due_at) ${numbered}
    values (${id}, 'decision', 's', 'k', 'ar', '{}', 'now', 'now')`.execute(transaction)
  if (engine === 'postgres') await sql`select setval(pg_get_serial_sequence('outbox', 'id'), ${id})`.execute(transaction)
  await sql`delete from outbox`.execute(transaction)
}

/** Puts a picture under a DATA_DIR, as newsroom/media does. */
export async function putPicture(dataDir: string, hash: string, letters = hash): Promise<void> {
  const folder = join(dataDir, pictureFolder(hash))
  await mkdir(folder, { recursive: true })
  for (const name of ['480.avif', '480.webp', 'original.png']) await writeFile(join(folder, name), `${name} ${letters}`)
  await writeFile(join(folder, 'picture.json'), '{}')
}

/** Changes the rows of a backup, which then bears their checksum. */
export async function rewriteRows(backup: string, change: (text: string) => string): Promise<void> {
  const rows = gzipSync(change(gunzipSync(await readFile(join(backup, STORE_FILE))).toString()))
  await rewriteFile(backup, STORE_FILE, rows)
}

/** Puts another file into a backup, which then bears its checksum. */
export async function rewriteFile(backup: string, file: string, bytes: string | Uint8Array): Promise<void> {
  await writeFile(join(backup, file), bytes)
  const sums = parseChecksums(await readFile(join(backup, CHECKSUMS), 'utf8'))
  await writeFile(
    join(backup, CHECKSUMS),
    composeChecksums(sums.map((sum) => (sum.file === file ? { file, sha256: sha256Of(bytes) } : sum))),
  )
}

/** What the rows of a backup are, in a few letters: equal for equal rows, whichever engine they come from. */
export async function rowsOfBackup(backup: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(backup, STORE_FILE)))
    .digest('hex')
}
