import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { changeFiles, makeContentFolder, soundFiles } from '../newsroom/content-files/make-content-folder.ts'

type Run = { code: number; said: string; complained: string }

/** `npm run content -- …` in a process of its own, with a DATA_DIR of its own. */
async function newDesk(environment: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'midad-desk-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const run = (...args: string[]): Promise<Run> =>
    new Promise((resolve) => {
      const options = { env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, ...environment } }
      execFile(process.execPath, ['scripts/content.ts', ...args], options, (error, said, complained) =>
        resolve({ code: error ? Number(error.code) : 0, said, complained }),
      )
    })
  return { run, dataDir }
}

test('an editor checks, imports, edits, imports again and exports', async () => {
  const { run, dataDir } = await newDesk()
  const folder = await makeContentFolder()
  expect(await run('check', '--from', folder)).toEqual({
    code: 0,
    said: `${folder} is sound: 2 stories, 3 editions, 1 picture.\n`,
    complained: '',
  })

  const first = await run('import', '--from', folder)
  expect([first.code, first.complained]).toEqual([0, ''])
  expect(first.said).toContain('Pictures: 1 of 1\n')
  expect(first.said).toContain('added      stories/suez/ar.md\n')

  await changeFiles(folder, {
    'stories/coffee/ar.md': soundFiles['stories/coffee/ar.md'].replace('جملة.', 'جملة أخرى.'),
    'stories/suez/en.md': null,
  })
  const second = await run('import', '--from', folder)
  expect(second.said).toMatch(
    /updated {4}stories\/coffee\/ar\.md\nkept {7}stories\/suez\/en\.md, though its file is gone\n1 change; \d+ files as before\.\nWith --withdraw-removed/,
  )

  const exported = await run('export', '--to', join(dataDir, 'out'))
  expect(exported.said).toContain('written   stories/suez/en.md\n')
  expect(await readdir(join(dataDir, 'out/stories/suez'))).toEqual(['ar.md', 'en.md', 'story.yaml'])
})

test('problems are listed and nothing is changed', async () => {
  const { run, dataDir } = await newDesk()
  const folder = await makeContentFolder({
    'media/suez.png': null,
    'stories/coffee/ar.md': soundFiles['stories/coffee/ar.md'].replace('فقرة', '# فقرة'),
  })
  for (const verb of ['check', 'import']) {
    const { code, said, complained } = await run(verb, '--from', folder)
    expect([code, said]).toEqual([1, ''])
    expect(complained.split('\n').map((line) => line.replace(`${folder}/`, '').split(' ')[0])).toEqual([
      'stories/coffee/ar.md:10',
      'stories/suez/story.yaml:11',
      '',
      '2',
      '',
    ])
  }
  expect(await readdir(dataDir)).not.toContain('media')
})

test('what is not understood is answered with the usage: of all, or of the verb', async () => {
  const { run } = await newDesk()
  for (const [args, usage] of [
    [['improt'], '<verb>'],
    [['import', '--form', 'x'], 'import'],
    [['from-text', 'article.txt', '--langauge', 'ar'], 'from-text'],
    [['from-text', 'article.txt', '--language', 'fr'], 'from-text'],
  ] as const) {
    const { code, said, complained } = await run(...args)
    expect([code, said]).toEqual([1, ''])
    expect(complained).toContain(`\n\nusage: npm run content -- ${usage} [options]\n`)
  }
})

test.each(['check', 'import', 'export', 'format', 'from-text'])('%s --help says how it is used', async (verb) => {
  const { run, dataDir } = await newDesk()
  const { code, said, complained } = await run(verb, '--help')
  expect([code, complained]).toEqual([0, ''])
  expect(said).toMatch(new RegExp(`^usage: npm run content -- ${verb} \\[options\\]\\n\\n  ${verb} `))
  expect(await run(verb, 'x', '-h')).toEqual({ code, said, complained })
  expect(await readdir(dataDir)).toEqual([])
})

test.each([
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres:\/\/ or file:\n$/],
  [
    { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' },
    /^The store at postgres:\/\/a:…@127\.0\.0\.1:1\/x cannot be reached: .*Check DATABASE_URL\.\n$/,
  ],
  [{ DATA_DIR: '/dev/null/data' }, /^DATA_DIR \/dev\/null\/data cannot be written to \(ENOTDIR\)\. .*\n$/],
])('%j is answered in one sentence', async (environment, sentence) => {
  const { run } = await newDesk(environment)
  const { code, complained } = await run('import', '--from', await makeContentFolder())
  expect(code).toBe(1)
  expect(complained).toMatch(sentence)
})

test('a folder that cannot be written to is named, without a stack', async () => {
  const { run, dataDir } = await newDesk()
  await run('import', '--from', await makeContentFolder())
  await writeFile(join(dataDir, 'taken'), 'a file')
  const { code, complained } = await run('export', '--to', join(dataDir, 'taken'))
  expect(code).toBe(1)
  expect(complained).toMatch(/^That did not work: E[A-Z]+: .*taken.*\n$/)
})
