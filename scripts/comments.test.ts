import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeContentFolder } from '../newsroom/content-files/make-content-folder.ts'

type Run = { code: number; said: string; complained: string }

/** Six processes, one after the other, on a machine that has others to run. */
const SLOW_MS = 120_000

const wordpress = 'newsroom/comments/transfer/fixtures/wordpress.xml'

/** `npm run comments -- …` in a process of its own, on a DATA_DIR that holds the stories of `makeContentFolder`. */
async function newDesk() {
  const dataDir = await mkdtemp(join(tmpdir(), 'midad-desk-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const script = (file: string, args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      const options = { env: { ...process.env, DATABASE_URL: '', SECRET_KEY: '', SITE_URL: 'https://news.example', DATA_DIR: dataDir } }
      execFile(process.execPath, [file, ...args], options, (error, said, complained) =>
        resolve({ code: error ? Number(error.code) : 0, said, complained }),
      )
    })
  await script('scripts/content.ts', ['import', '--from', await makeContentFolder()])
  return { dataDir, run: (...args: string[]) => script('scripts/comments.ts', args) }
}

test(
  'comments come in with a map and a report, and a second time without doubling',
  async () => {
    const { dataDir, run } = await newDesk()
    const [map, report] = [join(dataDir, 'map.csv'), join(dataDir, 'report.jsonl')]

    const check = await run('import', wordpress, '--check')
    expect([check.code, check.complained]).toEqual([0, ''])
    expect(check.said).toMatch(
      /^100 % of the file: 7 taken, 0 there already\ntaken {10}7 \(1 held, 4 approved, 1 rejected, 1 spam\)\nthere already {2}0\n/,
    )
    expect(check.said).toContain(
      '  on stories this site does not have (--map says which they are here): 1\n      https://old.example/news/about/: 1\n',
    )
    expect(check.said).toMatch(/This was a check: nothing was written\.\n$/)

    await writeFile(map, 'https://old.example/news/about,suez\n')
    const first = await run('import', wordpress, '--map', map, '--report', report)
    expect([first.code, first.complained]).toEqual([0, ''])
    expect(first.said).toContain('taken          8 (1 held, 5 approved, 1 rejected, 1 spam)\nthere already  0\non their own   1: ')
    expect(first.said).toContain('  pingbacks and trackbacks, which no reader wrote: 1\n      line 59: wordpress:old.example/news:104\n')
    expect((await readFile(report, 'utf8')).split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { reason: string }).reason)).toEqual(['pingback', 'empty', 'no-date']) // prettier-ignore
    expect((await run('import', wordpress, '--map', map)).said).toContain('taken          0\nthere already  8\n')
  },
  SLOW_MS,
)

test(
  'comments go out without addresses, or with them where that is asked, and come back',
  async () => {
    const { dataDir, run } = await newDesk()
    const out = join(dataDir, 'out.jsonl')
    await run('import', wordpress)
    const exported = await run('export', '--format', 'jsonl')
    expect([exported.code, exported.complained]).toEqual([0, '4 comments written.\n'])
    expect(exported.said).not.toContain('mail.example')
    const moving = await run('export', '--format', 'jsonl', '--all', '--with-addresses', '--to', out)
    expect(moving).toEqual({ code: 0, said: '', complained: expect.stringMatching(/^This export holds readers’ e-mail addresses.*\n7 comments written to .*\n$/) }) // prettier-ignore
    expect(await readFile(out, 'utf8')).toContain('"email":"salma@mail.example"')
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    expect(await run('export', '--format', 'wxr', '--to', out)).toMatchObject({ code: 1, complained: `${out} is there already. Name another file, or remove it first.\n` }) // prettier-ignore
    expect((await run('import', out)).said).toContain('there already  7\n')
  },
  SLOW_MS,
)

test('a file that breaks off is named with its place, keeps what was read, and ends in 1', async () => {
  const { dataDir, run } = await newDesk()
  const file = join(dataDir, 'broken.xml')
  const whole = await readFile(wordpress, 'utf8')
  await writeFile(file, whole.slice(0, whole.indexOf('Go away.')))
  const { code, said, complained } = await run('import', file)
  expect(code).toBe(1)
  expect(said).toContain('taken          4 (3 approved, 1 spam)\n')
  expect(complained).toMatch(
    /^.*broken\.xml, line \d+: the file ends inside <wp:comment_content>.*\nWhat stands before that place was taken/,
  )
})

test('a file that names another file is refused in one sentence', async () => {
  const { dataDir, run } = await newDesk()
  const file = join(dataDir, 'xxe.xml')
  await writeFile(file, '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rss>&x;</rss>')
  const { code, said, complained } = await run('import', file)
  expect(code).toBe(1)
  expect(complained).toContain('xxe.xml, line 1: there is a document type')
  expect(said + complained).not.toContain('root:')
})

test('what is not understood is answered with the usage: of all, or of the verb', async () => {
  const { run } = await newDesk()
  const cases = [
    [['improt'], '<verb>'],
    [['import'], 'import'],
    [['import', wordpress, '--form', 'x'], 'import'],
    [['export'], 'export'],
    [['export', '--format', 'xml'], 'export'],
  ] as const
  const answers = cases.map(async ([args, usage]) => {
    const { code, said, complained } = await run(...args)
    expect([code, said]).toEqual([1, ''])
    expect(complained).toContain(`\n\nusage: npm run comments -- ${usage} [options]\n`)
  })
  await Promise.all(answers)
  expect((await run('export', '--help')).said).toMatch(/^usage: npm run comments -- export \[options\]\n\n {2}export {2}--format/)
})

test('what is not there is named in one sentence', async () => {
  const { dataDir, run } = await newDesk()
  const map = join(dataDir, 'map.csv')
  await writeFile(map, '41,tea\n')
  expect((await run('import', 'nowhere.xml')).complained).toMatch(/^That did not work: ENOENT: .*nowhere\.xml.*\n$/)
  expect((await run('import', wordpress, '--map', map)).complained).toBe(`${map}, line 1: there is no story with the slugline “tea”.\n`)
  expect((await run('export', '--format', 'wxr', '--story', 'tea')).complained).toBe('There is no story with the slugline “tea”.\n')
})
