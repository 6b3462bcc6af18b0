import { describe, expect, test } from 'vitest'
import { NOWHERE, saneAddress } from './address.ts'

describe('addresses as Next may see them', () => {
  test.each([
    '/ar',
    '/ar/politics/suez-canal-150',
    '/ar/search?q=%D8%A7&page=2',
    '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1',
    '/en/search?q=100%',
    '/en/search/?q=x',
  ])('%s passes as it is', (url) => {
    expect(saneAddress(url)).toBe(url)
  })

  test.each([
    '/ar/politics.segments/_tree.segment.rsc',
    '/ar/%zz',
    '/ar/%00',
    '/ar/a%0ab',
    '/ar/..%2fetc',
    '/ar/../etc',
    '//evil.example',
    '/ar\\x',
    '*',
    'http://evil.example/',
    `/ar/${'x'.repeat(5_000)}`,
  ])('%s leads to the 404', (url) => {
    expect(saneAddress(url)).toBe(NOWHERE.ar)
  })

  test.each(['/problem', '/_global-error', '/AR', '/Ar/politics', '/feeds', '/media/'])('%s leads to the 404 in both languages', (url) => {
    expect(saneAddress(url)).toBe(NOWHERE.both)
  })

  test.each(['/feeds/ar.xml', '/media/e3aefd2c973be8e7/480.avif', '/ar/problem', '/_next/static/x.js'])(
    '%s is asked for as it is',
    (url) => {
      expect(saneAddress(url)).toBe(url)
    },
  )

  test.each([
    ['/ar?utm_source=x&email=reader@example.org', '/ar'],
    ['/ar/politics/suez?_rsc=1', '/ar/politics/suez'],
    ['/ar/latest?', '/ar/latest'],
  ])('%s is asked for as %s, because a page is kept by its path', (url, asked) => {
    expect(saneAddress(url)).toBe(asked)
  })

  test('Arabic letters that came as bytes are written as an address writes them', () => {
    const bytes = Buffer.from('/ar/search?q=القناة').toString('latin1')
    expect(saneAddress(bytes)).toBe('/ar/search?q=%D8%A7%D9%84%D9%82%D9%86%D8%A7%D8%A9')
  })

  test('an English reader is told so in English', () => {
    expect(saneAddress('/en/%zz')).toBe(NOWHERE.en)
  })
})
