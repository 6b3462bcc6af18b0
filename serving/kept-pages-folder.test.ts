import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PROGRESS_FILE, pruneFormerBuilds } from './kept-pages-folder.ts'

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
