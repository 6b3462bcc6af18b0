import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { backUp } from '../newsroom/backup/back-up.ts'
import { listBackups } from '../newsroom/backup/backup-folder.ts'
import { restore } from '../newsroom/backup/restore.ts'
import { importContent } from '../newsroom/content-files/import-content.ts'
import { openStore, type Store } from '../newsroom/store/store.ts'
import { sendComment, sendUntil, storyIdOf } from './durability/commenting.ts'
import { freshPostgres } from './durability/fresh-postgres.ts'
import { startOwnSite, temporaryFolder, type OwnSite } from './own-site.ts'

// The rehearsal of docs/backup.md: readers write while a backup is made, then the store is lost.

const server = process.env.TEST_DATABASE_URL ?? ''
const story = '/ar/places/lighthouse'
const run = promisify(execFile)

for (const engine of ['SQLite', 'Postgres'] as const) {
  test.describe(`on ${engine}`, () => {
    // In CI a missing Postgres fails the unit tests already; elsewhere what needs it is left out, and says so.
    test.skip(!server, 'TEST_DATABASE_URL is not set')
    test.setTimeout(180_000)

    const closing: (() => unknown)[] = []
    test.afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close()
    })
    const folder = () => {
      const made = temporaryFolder()
      closing.push(() => rmSync(made, { recursive: true, force: true }))
      return made
    }
    const schema = async () => {
      const made = await freshPostgres(server)
      closing.push(made.remove)
      return made
    }

    test('a backup made while readers write holds all they were told is there, and gives it back here and on the other engine', async () => {
      const postgres = await schema()
      const contentFolder = folder()
      cpSync('scripts/released/content', contentFolder, { recursive: true })
      const databaseUrl = engine === 'Postgres' ? postgres.url : ''
      const site = await startOwnSite({ contentFolder, environment: { DATABASE_URL: databaseUrl, TRUSTED_PROXY_HOPS: '1' } })
      closing.push(site.remove)
      const url = databaseUrl || `file:${join(site.dataDir, 'midad.sqlite')}`
      const storyId = await storyIdOf(url, 'lighthouse')
      const before = await Promise.all([1, 2, 3, 4].map(() => sendComment(site.url, storyId)))
      const [published] = before
      await inStore(url, (store) =>
        store.write((transaction) =>
          transaction
            .updateTable('comments')
            .set({ status: 'approved' })
            .where('body', '=', published?.body ?? '')
            .execute(),
        ),
      )

      const to = join(folder(), 'backups')
      let isOver = false
      const sending = sendUntil(site.url, storyId, 4, () => isOver)
      const { stdout } = await command(site, 'backup', '--to', to)
      isOver = true
      const sent = [...before, ...(await sending)]
      expect(sent.filter(({ answer }) => answer === 'acknowledged').length, 'readers wrote meanwhile').toBeGreaterThan(before.length)
      const after = await sendComment(site.url, storyId)
      expect(stdout).toMatch(/rows in .* MB[^]*1 were new[^]*The secret key is not in it, on purpose/)
      const backup = join(to, listBackups(to)[0] ?? '')

      // What is published after it is on kept pages, and goes with the store.
      const edition = join(contentFolder, 'stories/lighthouse/ar.md')
      writeFileSync(edition, readFileSync(edition, 'utf8').replace('منارة تعود', 'منارة عادت'))
      await inStore(url, (store) => importContent(store, site, { from: contentFolder }))
      await expect.poll(() => page(site, story), { timeout: 10_000 }).toContain('منارة عادت')
      if (engine === 'Postgres') {
        // The site goes on meanwhile, as one of several would, and is told.
        await postgres.ask(`drop schema ${postgres.schema} cascade`)
        await postgres.ask(`create schema ${postgres.schema}`)
      } else {
        await site.stop('SIGKILL')
        const aside = folder()
        for (const end of ['', '-wal', '-shm']) renameSync(`${join(site.dataDir, 'midad.sqlite')}${end}`, join(aside, `lost${end}`))
      }

      const restored = await command(site, 'restore', '--from', to)
      expect(restored.stdout).toContain('is restored: ')
      expect(restored.stdout).not.toContain('secret key')
      await expectWhole(url, before, sent)
      if (engine === 'SQLite') await site.restart()
      await expect.poll(() => page(site, story), { timeout: 10_000 }).not.toContain('منارة عادت')
      const html = await page(site, story)
      expect(html).toContain('منارة تعود')
      // Its last word stands by itself on the page, as what is foreign does.
      expect(html).toContain(published?.body.split(' ').at(-1))
      expect((await fetch(site.url + (published?.receipt ?? ''))).status).toBe(200)
      // The index may be the running site's to make.
      await expect.poll(() => page(site, '/ar/search?q=المنارة'), { timeout: 30_000 }).toContain(story)
      const picture = /\/media\/[0-9a-f]{16}\/480\.webp/.exec(html)?.[0] ?? ''
      expect((await fetch(site.url + picture)).headers.get('content-type')).toBe('image/webp')
      // Readers write again at once.
      expect((await sendComment(site.url, storyId, after.body)).answer).toBe('acknowledged')

      const there = engine === 'SQLite' ? (await schema()).url : `file:${join(folder(), 'midad.sqlite')}`
      const place = { databaseUrl: there, dataDir: folder(), secretKey: undefined }
      await restore(place, { from: backup })
      await expectWhole(there, before, sent)
      const again = await backUp(place, { to })
      const rows = (path: string) => readFileSync(join(path, 'store.jsonl.gz'))
      expect(rows(again.backup).equals(rows(backup)), 'the rows of both engines are the same, to the byte').toBe(true)
    })
  })
}

test('on a disk that is full no half of a backup is left, and the one before is as it was', async () => {
  const dataDir = temporaryFolder()
  const to = join(dataDir, '..', `${dataDir.split('/').at(-1)}-backups`)
  const environment = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }
  try {
    await run(process.execPath, ['scripts/content.ts', 'import', '--from', 'e2e/small-content'], { env: environment })
    await run(process.execPath, ['scripts/backup.ts', '--to', to], { env: environment })
    mkdirSync(join(dataDir, 'media', 'a'.repeat(16)), { recursive: true })
    for (const name of ['picture.json', 'original.png']) writeFileSync(join(dataDir, 'media', 'a'.repeat(16), name), Buffer.alloc(100_000))
    // No file may grow beyond 50 kB; a process that ignores the signal gets an error instead, as from a full disk.
    const limited = ['-c', 'trap "" XFSZ; ulimit -f 50; exec "$@"', 'limited', process.execPath, 'scripts/backup.ts', '--to', to]
    const failed = await run('bash', limited, { env: environment }).catch((error: { code: number; stderr: string }) => error)
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/could not be written to .* No half of it is left\./) })
    const { stdout } = await run('find', [to, '-name', '*.half', '-o', '-name', 'lock', '-o', '-name', 'a*'])
    expect(stdout).toBe('')
    expect((await run(process.execPath, ['scripts/restore.ts', '--check', '--from', to], { env: environment })).stdout).toContain(
      'checked, and sound',
    )
  } finally {
    for (const folder of [dataDir, to]) rmSync(folder, { recursive: true, force: true })
  }
})

const command = (site: OwnSite, name: 'backup' | 'restore', ...parameters: string[]) =>
  run(process.execPath, [`scripts/${name}.ts`, ...parameters], { env: site.environment })

async function page(site: OwnSite, path: string): Promise<string> {
  return (await fetch(site.url + path)).text()
}

async function inStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url)
  return work(store).finally(() => store.close())
}

type Sent = { body: string; answer: string }

/** All that was acknowledged before is there, once, and whole; nothing is there that nobody sent. */
async function expectWhole(url: string, before: Sent[], sent: Sent[]): Promise<void> {
  await inStore(url, async ({ read }) => {
    const comments = await read.selectFrom('comments').select(['id', 'body']).execute()
    const bodies = comments.map(({ body }) => body)
    expect(new Set(bodies).size).toBe(bodies.length)
    expect(bodies).toEqual(expect.arrayContaining(before.map(({ body }) => body)))
    expect(sent.map(({ body }) => body)).toEqual(expect.arrayContaining(bodies))
    const received = await read.selectFrom('audit').select('comment_id').where('action', '=', 'received').execute()
    expect(received.map(({ comment_id: id }) => id).toSorted()).toEqual(comments.map(({ id }) => id).toSorted())
  })
}
