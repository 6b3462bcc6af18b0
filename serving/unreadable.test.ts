import { expect, test } from 'vitest'
import { rawAddress } from './unreadable.ts'

const packet = (target: string | Buffer) =>
  Buffer.concat([Buffer.from('GET '), Buffer.from(target), Buffer.from(' HTTP/1.1\r\nHost: x\r\n\r\n')])

test('letters left as they are become an address', () => {
  expect(rawAddress(packet('/ar/search?q=القناة&page=2'))).toBe('/ar/search?q=%D8%A7%D9%84%D9%82%D9%86%D8%A7%D8%A9&page=2')
  expect(rawAddress(packet('/ar/search?q=😀'))).toBe('/ar/search?q=%F0%9F%98%80')
})

test.each<[string, string | Buffer]>([
  ['leads to another site', '//evil.example/قناة'],
  ['leads to another site by way of a backslash', '/\\evil.example/قناة'],
  ['is no UTF-8', Buffer.from([0x2f, 0xff, 0xfe])],
  ['has a space', '/ar/a b'],
  ['is no address of a page', '*'],
])('what %s does not', (_, target) => {
  expect(rawAddress(packet(target))).toBeUndefined()
})

test('nor does nothing at all, or something else', () => {
  expect(rawAddress(undefined)).toBeUndefined()
  expect(rawAddress(Buffer.from('POST /ar/قناة HTTP/1.1\r\n\r\n'))).toBeUndefined()
  expect(rawAddress(Buffer.from('\x16\x03\x01'))).toBeUndefined()
})
