import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readerChoicesScript } from '../newsroom/reader-choices-script.ts'
import { ownScriptsOnly, readerChoicesHash, unknownScriptsIn } from './page-scripts.ts'
import { ScriptFiles } from './script-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'midad-scripts-'))
for (const name of ['reader.js', 'desk.js']) writeFileSync(join(folder, name), `// ${name}`)
const files = new ScriptFiles(folder)

const choices = `<script>${readerChoicesScript}</script>`
const data = '<script type="application/ld+json">{"a":"b"}</script>'
const ours = `${choices}<script src="/reader.js" defer=""></script><script src="/desk.js" type="module"></script>${data}`
const theirs =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/a.js" async=""></script>' +
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>' +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>text</p>"])</script>' +
  '<script src="/_next/static/chunks/b.js" noModule=""></script>'
const page = (scripts: string) =>
  `<html><head>${scripts}<link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body>نص</body></html>`

const integrityOf = (name: string) =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('base64')}`
const versioned = (name: string, attributes: string) =>
  `<script src="${files.addressOf(name)}" integrity="${integrityOf(name)}"${attributes}></script>`

describe('the scripts of a page', () => {
  test('the framework’s go; ours stay, at the address of their version, and data stays', () => {
    expect(page(ours + theirs)).toContain('__next_f')
    const finished = ownScriptsOnly(page(ours + theirs), undefined, files)
    expect(finished).toBe(page(choices + versioned('reader.js', ' defer=""') + versioned('desk.js', ' type="module"') + data))
    expect(finished).not.toContain('__next_f')
    expect(unknownScriptsIn(page(ours + theirs), files)).toEqual([])
  })

  test('a module of ours that a page names early is named where it will be asked for', () => {
    const link = (href: string) => `<link rel="modulepreload" href="${href}"/>`
    expect(ownScriptsOnly(page(link('/reader.js')), undefined, files)).toBe(page(link(files.addressOf('reader.js'))))
    expect(ownScriptsOnly(page(link('/other.js')), undefined, files)).toBe(page(link('/other.js')))
  })

  test('with a nonce, each that runs carries it', () => {
    const finished = ownScriptsOnly(page(ours), 'abc', files)
    expect(finished.match(/<script nonce="abc"/g)).toHaveLength(3)
    expect(finished).toContain(data)
  })

  test.each([
    ['text nobody knows', '<script>alert(1)</script>'],
    ['ours with more behind it', `<script>${readerChoicesScript};alert(1)</script>`],
    ['ours with an attribute', `<script onerror="alert(1)">${readerChoicesScript}</script>`],
    ['a file that is not ours', '<script src="/other.js"></script>'],
    ['a file of another site', '<script src="https://evil.example/reader.js"></script>'],
    ['a file of ours with text', '<script src="/reader.js">alert(1)</script>'],
  ])('%s is unknown, and is left out', (_, script) => {
    expect(unknownScriptsIn(page(script), files)).toEqual([script])
    expect(ownScriptsOnly(page(script), undefined, files)).toBe(page(''))
  })

  test('the hash in the policy is that of the script in the page', () => {
    expect(readerChoicesHash).toBe(`'sha256-${createHash('sha256').update(readerChoicesScript).digest('base64')}'`)
  })
})

describe('the files of scripts', () => {
  test('stand below the version of them all, and nowhere below another', () => {
    expect(files.placeOf(files.addressOf('reader.js'))).toBe('/reader.js')
    expect(files.placeOf('/scripts/000000000000/reader.js')).toBeNull()
    expect(files.placeOf(files.addressOf('other.js'))).toBeNull()
    expect(files.placeOf('/reader.js')).toBeUndefined()
    expect(files.placeOf('/scripts/../reader.js')).toBeUndefined()
  })

  test('a change to one of them is another version of all', () => {
    const before = files.addressOf('desk.js')
    writeFileSync(join(folder, 'reader.js'), '// changed')
    expect(new ScriptFiles(folder).addressOf('desk.js')).not.toBe(before)
  })
})
