import { expect, test } from 'vitest'
import { LitePages } from './lite-pages.ts'

const page = (text: string) => Buffer.from(`<!DOCTYPE html><html lang="ar" dir="rtl"><head></head><body><p>${text}</p></body></html>`)

test('a page is made once, and anew when it was renewed', () => {
  const pages = new LitePages()
  const first = pages.of(page('قديم'))
  expect(pages.of(page('قديم'))).toBe(first)
  const renewed = pages.of(page('جديد'))
  expect(renewed.bytes.toString()).toContain('جديد')
  expect(renewed.etag).not.toBe(first.etag)
  expect(renewed.etag).toMatch(/^"lite-[\w-]{22}"$/)
})

test('no more is remembered than it may be, and what was asked for longest goes first', () => {
  const size = new LitePages().of(page('1')).bytes.length
  const pages = new LitePages(2 * size)
  const [first, second] = [pages.of(page('1')), pages.of(page('2'))]
  expect(pages.of(page('1'))).toBe(first)
  pages.of(page('3'))
  expect(pages.of(page('1'))).toBe(first)
  expect(pages.of(page('2'))).not.toBe(second)
  // One that is larger than all there is room for is answered with nevertheless.
  expect(new LitePages(1).of(page('4')).bytes.toString()).toContain('4')
})
