import { expect, test } from 'vitest'
import { readerOf } from './reader.ts'

const ask = (remoteAddress: string, forwarded: string | undefined, hops: number) =>
  readerOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never, hops)

test('without trusted proxies the socket’s own address counts, whatever a stranger forwards', () => {
  expect(ask('192.0.2.7', '203.0.113.9', 0)).toBe('192.0.2.7')
  expect(ask('::ffff:192.0.2.7', undefined, 0)).toBe('192.0.2.7')
})

test('with one, its own entry counts and not what was forged before it', () => {
  expect(ask('127.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9')
  expect(ask('127.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.3', 2)).toBe('203.0.113.9')
})

test('who came past the proxies, or forwards what is no address, counts as the socket says', () => {
  expect(ask('192.0.2.7', undefined, 1)).toBe('192.0.2.7')
  expect(ask('192.0.2.7', '203.0.113.9', 2)).toBe('192.0.2.7')
  expect(ask('192.0.2.7', 'unknown', 1)).toBe('192.0.2.7')
})

test('ports and brackets some proxies write are no part of it', () => {
  expect(ask('127.0.0.1', '203.0.113.9:4711', 1)).toBe('203.0.113.9')
  expect(ask('127.0.0.1', '[2001:db8:1:2:3::4]:443', 1)).toBe('2001:db8:1:2::/64')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
])('%s is one of %s', (address, network) => {
  expect(ask(address, undefined, 0)).toBe(network)
})
