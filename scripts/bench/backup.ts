// npm run bench:backup: how long a backup and a restore take, and how much memory, on each engine. --comments, --stories, --pictures say of how much.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { freshPostgres } from '../../e2e/durability/fresh-postgres.ts'
import { seedComments } from '../../newsroom/comments/seed-comments.ts'
import { sampleComment } from '../../newsroom/comments/sample-comments.ts'
import { openStore } from '../../newsroom/store/store.ts'

const { values } = parseArgs({
  options: {
    comments: { type: 'string', default: '10000' },
    stories: { type: 'string', default: '1000' },
    pictures: { type: 'string', default: '200' },
  },
})
const [comments, stories, pictures] = [Number(values.comments), Number(values.stories), Number(values.pictures)]
const server = process.env.TEST_DATABASE_URL

/** Fills a store with stories of some 2,400 words and a discussion, and a DATA_DIR with pictures of nine files. */
async function fill(url: string, dataDir: string): Promise<void> {
  const store = await openStore(url)
  const body = Array.from({ length: 100 }, (_, number) => sampleComment(number).body).join('\n\n')
  for (let number = 0; number < stories; number++) {
    const id = `story-${number}`
    const edition = {
      story_id: id,
      language: 'ar',
      headline: `خبر ${number}`,
      standfirst: '',
      status: 'published',
      corrections: '[]',
      word_count: 1,
    }
    await store.write(async (transaction) => {
      const story = { id, slugline: id, section: 'places', archive: 0, pictures: '[]', sources: '[]' }
      await transaction.insertInto('stories').values(story).execute()
      await transaction
        .insertInto('editions')
        .values({ ...edition, published_at: '2026-11-01T09:00:00.000Z', body: `${body} ${number}` })
        .execute()
    })
  }
  await seedComments(store, { storyId: 'story-0', count: comments })
  await store.close()
  for (let number = 0; number < pictures; number++) {
    const folder = join(dataDir, 'media', number.toString(16).padStart(16, '0'))
    mkdirSync(folder, { recursive: true })
    for (const width of [480, 800, 1200, 1600])
      for (const format of ['avif', 'webp']) writeFileSync(join(folder, `${width}.${format}`), randomBytes(width * 40))
    writeFileSync(join(folder, 'picture.json'), '{}')
  }
}

const PEAK = "data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"

/** Runs a command and prints a line of the table. */
function measure(what: string, script: string, parameters: string[], environment: Record<string, string>) {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', PEAK, `scripts/${script}.ts`, ...parameters], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout + stderr)
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
  console.log(`| ${what} | ${((performance.now() - began) / 1000).toFixed(1)} | ${peak.toFixed(0)} |`)
}

async function bench(engine: string, freshUrl: (dataDir: string) => Promise<{ url: string; remove: () => unknown }>) {
  const folder = mkdtempSync(join(tmpdir(), 'midad-bench-'))
  const [here, there, to] = [join(folder, 'here'), join(folder, 'there'), join(folder, 'backups')]
  for (const made of [here, there]) mkdirSync(made)
  const [from, into] = [await freshUrl(here), await freshUrl(there)]
  await fill(from.url, here)
  const source = { DATA_DIR: here, DATABASE_URL: from.url }
  measure(`${engine}, backup, pictures new`, 'backup', ['--to', to], source)
  measure(`${engine}, backup, pictures there`, 'backup', ['--to', to], source)
  measure(`${engine}, restore`, 'restore', ['--from', to], { DATA_DIR: there, DATABASE_URL: into.url })
  for (const { remove } of [from, into]) await remove()
  rmSync(folder, { recursive: true })
}

console.log(`${comments} comments, ${stories} stories, ${pictures} pictures\n`)
console.log('| what | seconds | peak memory, MB |\n|---|---|---|')
await bench('SQLite', async (dataDir) => ({ url: `file:${join(dataDir, 'midad.sqlite')}`, remove: () => {} }))
if (server) await bench('Postgres', () => freshPostgres(server))
