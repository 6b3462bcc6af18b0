import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PROGRESS_FILE, pruneFormerBuilds, pruneHalves } from './pages-folder.ts'

let pages: string
beforeEach(() => (pages = mkdtempSync(join(tmpdir(), 'midad-builds-'))))
afterEach(() => rmSync(pages, { recursive: true, force: true }))

function keep(name: string, notedAt?: Date) {
  const folder = join(pages, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'ar.page'), 'a page')
  if (!notedAt) return
  writeFileSync(join(folder, PROGRESS_FILE), '{}')
  utimesSync(join(folder, PROGRESS_FILE), notedAt, notedAt)
}

test('what former builds kept goes, unless a server still follows it or it is of another store', () => {
  const [longAgo, today] = [new Date('2026-10-01T00:00:00Z'), new Date('2026-11-25T00:00:00Z')]
  keep('new-aaaa', longAgo)
  keep('old-aaaa', longAgo)
  keep('unnoted-aaaa')
  keep('old-online-aaaa', longAgo)
  keep('rolling-aaaa', today)
  keep('old-bbbb', longAgo)
  pruneFormerBuilds(join(pages, 'new-aaaa'), Date.parse('2026-11-20T00:00:00Z'))
  const left = ['new-aaaa', 'old-aaaa', 'unnoted-aaaa', 'old-online-aaaa', 'rolling-aaaa', 'old-bbbb'].filter((name) =>
    existsSync(join(pages, name)),
  )
  expect(left).toEqual(['new-aaaa', 'rolling-aaaa', 'old-bbbb'])
})

test('what was written aside and never put in place goes; what is being written now does not, nor any page', () => {
  const folder = join(pages, 'new-aaaa')
  mkdirSync(join(folder, 'ar'), { recursive: true })
  const longAgo = new Date('2026-10-01T00:00:00Z')
  for (const name of ['ar.page', 'ar/politics.page', 'ar/politics.page.123.abc']) {
    writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, name), longAgo, longAgo)
  }
  writeFileSync(join(folder, 'ar', 'science.page.123.abc'), 'x')
  pruneHalves(folder, Date.now() - 60_000)
  const left = ['ar.page', 'ar/politics.page', 'ar/politics.page.123.abc', 'ar/science.page.123.abc'].filter((name) =>
    existsSync(join(folder, name)),
  )
  expect(left).toEqual(['ar.page', 'ar/politics.page', 'ar/science.page.123.abc'])
})
