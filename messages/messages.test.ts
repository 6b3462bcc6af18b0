import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import ar from './ar.json'
import { checkMessages } from './check-messages.ts'
import type { Source } from './check-use.ts'
import en from './en.json'

const sourcesIn = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .map((path) => ({ path, code: readFileSync(path, 'utf8') }))

test('an editor and the code find nothing wrong with the messages', () => {
  expect(checkMessages({ ar, en }, ['app', 'components', 'newsroom/mail', 'serving/lite'].flatMap(sourcesIn))).toEqual([])
})

test.each([ar, en])('a writer is told the reason for a rejection by mail as the desk read it', ({ Decision, Mail, Receipt }) => {
  const told = Object.entries(Decision.reasons).map(([key, reason]) => [key, Receipt.reason.replace('{reason}', reason)])
  expect(Mail.reasons).toEqual(Object.fromEntries(told))
})
