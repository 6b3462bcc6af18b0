import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import ar from './ar.json'
import en from './en.json'

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`)))

const arabic = flatten(ar)
const english = new Map(flatten(en))

const placeholders = (message: string) => [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted()
const pluralForms = (message: string) => [...message.matchAll(/(zero|one|two|few|many|other|=\d+) \{/g)].map(([, form]) => form)
const words = (message: string) =>
  message
    .replace(/\{\w+, plural,/g, '')
    .replace(/(zero|one|two|few|many|other|=\d+) \{/g, '')
    .replace(/\{\w+\}|<\/?\w+>/g, '')

// Names that are written in Latin letters in Arabic too.
const LATIN_NAMES = /\b(RSS|JSON)\b/g

describe('the messages', () => {
  test('both languages have the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual(arabic.map(([key]) => key).toSorted())
  })

  test.each(arabic)('%s has the same placeholders in both languages', (key, message) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(message))
  })

  test.each(arabic.filter(([, message]) => message.includes(', plural,')))('%s uses every Arabic plural form once', (_key, message) => {
    expect(pluralForms(message)).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
  })

  test.each(arabic)('%s is Arabic', (_key, message) => {
    expect(words(message).replace(LATIN_NAMES, '')).not.toMatch(/[A-Za-z]/)
    expect(words(message)).not.toMatch(/["'?,;]/)
  })

  test.each([...english])('%s is English, with typographic quotation marks', (_key, message) => {
    expect(message).not.toMatch(/[\u0600-\u06ff]/)
    expect(words(message)).not.toMatch(/["']/)
  })

  test.each([ar, en])('a writer is told the reason for a rejection by mail as the desk read it', ({ Decision, Mail, Receipt }) => {
    const told = Object.entries(Decision.reasons).map(([key, reason]) => [key, Receipt.reason.replace('{reason}', reason)])
    expect(Mail.reasons).toEqual(Object.fromEntries(told))
  })

  test('every message is used', () => {
    const files = ['app', 'components', 'newsroom/mail', 'e2e']
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(name, 'utf8'))
    expect(arabic.map(([key]) => key).filter((key) => !isUsed(key, files))).toEqual([])
  })
})

/** Whether a file that names the message's component also names the message, or puts its name together: t(`kinds.${kind}`). */
function isUsed(key: string, files: string[]): boolean {
  const [component = '', ...path] = key.split('.')
  const name = path.join('.').replaceAll('.', '\\.')
  const group = path.slice(0, -1).join('.')
  return files
    .filter((code) => new RegExp(`\\b${component}\\b`).test(code))
    .some((code) => new RegExp(`(?<![\\w.])${name}\\b`).test(code) || (group !== '' && code.includes(`\`${group}.\${`)))
}
