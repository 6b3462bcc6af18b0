import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test('what was asked amiss of backup and restore is answered in a sentence, and ends in 1', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'midad-desk-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const complaints = (script: string, ...parameters: string[]) =>
    new Promise<[unknown, string]>((resolve) => {
      const options = { env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir } }
      execFile(process.execPath, [`scripts/${script}.ts`, ...parameters], options, (error, _said, complained) =>
        resolve([error?.code, complained]),
      )
    })
  const to = join(dataDir, '..', 'nowhere-to-be-made')
  expect(await complaints('backup')).toEqual([1, expect.stringMatching(/^Say where to: --to FOLDER\.\n\nusage: npm run backup/)])
  expect(await complaints('backup', '--to', to, '--keep', '0')).toEqual([1, expect.stringMatching(/^--keep takes a number/)])
  expect(await complaints('backup', '--to', to)).toEqual([
    1,
    `There is no store at ${join(dataDir, 'midad.sqlite')}. Check DATA_DIR and DATABASE_URL.\n`,
  ])
  expect(await complaints('restore')).toEqual([1, expect.stringMatching(/^Say where from: --from FOLDER\.\n\nusage: npm run restore/)])
  expect(await complaints('restore', '--from', to)).toEqual([
    1,
    `There is no backup in ${to}. Name a folder that npm run backup has written to.\n`,
  ])
})
