import { describe, expect, test } from 'vitest'
import { NOWHERE, saneAddress } from './address.ts'

describe('addresses as Next may see them', () => {
  test.each([
    '/ar',
    '/ar/politics/suez-canal-150',
    '/ar/search?q=%D8%A7&page=2',
    '/ar/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1',
    '/en/search?q=100%',
  ])('%s passes as it is', (url) => {
    expect(saneAddress(url)).toBe(url)
  })

  test.each([
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

  test('an English reader is told so in English', () => {
    expect(saneAddress('/en/%zz')).toBe(NOWHERE.en)
  })
})
