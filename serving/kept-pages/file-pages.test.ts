import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FilePages } from './file-pages.ts'

let folder: string
let pages: FilePages
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'midad-pages-'))
  pages = new FilePages(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const isTrue = () => true
const page = (html: string) => ({
  begun: { renewal: 1, at: 1 },
  madeAt: 1,
  value: { kind: 'APP_PAGE', html, rscData: Buffer.from(html), segmentData: new Map([['/_tree', Buffer.from('t')]]) },
})
const files = () =>
  !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.page'))

describe('kept pages', () => {
  test('come back as they were, buffers and maps included, also in another process', () => {
    pages.set('/ar/politics', page('خبر'))
    expect(new FilePages(folder).get('/ar/politics', isTrue)).toEqual(page('خبر'))
  })

  test('a page and the pages below it live side by side', () => {
    pages.set('/ar/politics', page('front'))
    pages.set('/ar/politics/suez', page('story'))
    expect([pages.get('/ar/politics', isTrue), pages.get('/ar/politics/suez', isTrue)]).toEqual([page('front'), page('story')])
  })

  test('what another process removed or changed is not served from memory', () => {
    pages.set('/ar', page('before'))
    pages.get('/ar', isTrue)
    const other = new FilePages(folder)
    other.set('/ar', page('after it'))
    expect(pages.get('/ar', isTrue)).toEqual(page('after it'))
    other.drop('/ar')
    expect(pages.get('/ar', isTrue)).toBeNull()
  })

  test('are given only where they are still true', () => {
    pages.set('/ar', page('before'))
    expect(pages.get('/ar', ({ begun }) => begun.renewal > 1)).toBeNull()
    expect(pages.get('/ar', ({ begun }) => begun.renewal === 1)).toEqual(page('before'))
  })

  test('dropping one leaves those below, dropping below leaves the one', () => {
    for (const address of ['/ar/latest', '/ar/latest/page/2', '/ar/latest/page/3', '/en/latest']) pages.set(address, page(address))
    pages.drop('/ar/latest/page/*')
    expect(pages.get('/ar/latest/page/2', isTrue)).toBeNull()
    expect(pages.get('/ar/latest', isTrue)).not.toBeNull()
    pages.drop('/ar/latest')
    expect(pages.get('/ar/latest', isTrue)).toBeNull()
    pages.drop('/*')
    expect(files()).toEqual([])
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.of()],
    ['cut short', (bytes) => bytes.subarray(0, -1)],
    ['changed in one letter', (bytes) => Buffer.from(bytes.toString('latin1').replace('whole', 'whale'), 'latin1')],
    ['something else', () => serialize({})],
  ])('a file that is %s is no page', (_, damage) => {
    pages.set('/ar', page('whole'))
    const file = join(folder, files()[0] ?? '')
    writeFileSync(file, damage(readFileSync(file)))
    expect(new FilePages(folder).get('/ar', isTrue)).toBeNull()
    expect(files()).toEqual([])
  })

  test('what cannot be written leaves nothing behind', () => {
    mkdirSync(join(folder, 'ar.page'))
    expect(() => pages.set('/ar', page('whole'))).toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
    expect(files()).toEqual(['ar.page'])
  })

  test.each(['/ar/../../outside', '/ar/%2e%2e/x', '/ar/a\\b', '/ar/*', '/..'])('%s stays inside the folder', (address) => {
    pages.set(address, page(address))
    expect(files()).toHaveLength(1)
    expect(pages.get(address, isTrue)).toEqual(page(address))
  })

  test.each([
    ['a long name', `/ar/${'x'.repeat(300)}`],
    ['a long Arabic headline', `/ar/${'مداد'.repeat(30)}`],
    ['many segments', `/ar${'/segment'.repeat(100)}`],
  ])('%s is kept and dropped like any other', (_, address) => {
    expect(pages.get(address, isTrue)).toBeNull()
    pages.set(address, page(address))
    pages.set(`${address}-`, page('another'))
    expect(pages.get(address, isTrue)).toEqual(page(address))
    pages.drop(address)
    expect(pages.get(address, isTrue)).toBeNull()
    expect(pages.get(`${address}-`, isTrue)).toEqual(page('another'))
  })

  test('a folder that cannot be looked into holds no page', () => {
    writeFileSync(join(folder, 'ar'), 'a file where a folder should be')
    expect(pages.get('/ar/politics', isTrue)).toBeNull()
  })
})
