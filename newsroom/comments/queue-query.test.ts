import { expect, test } from 'vitest'
import { nextAddress } from '../staff/desk-addresses.ts'
import { queueAddress, readQueueQuery } from './queue-query.ts'

const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams)

test.each([
  { kind: 'held' as const },
  { kind: 'spam' as const, language: 'ar' as const, words: 'كلب 100%' },
  { kind: 'reported' as const, storyId: 'aa-1', after: '2026-11-25T12:00:00.000Z~abc' },
])('%o stands in an address, from which it is read, and to which signing in leads back', (query) => {
  const address = queueAddress('ar', query)
  expect(readQueueQuery(queryOf(address))).toEqual(query)
  expect(nextAddress(address, 'ar')).toBe(address)
})

test('what is asked for wrongly is not asked for', () => {
  expect(readQueueQuery({ list: 'everything', story: '../x', language: 'fr', words: '  ', after: '' })).toEqual({ kind: 'held' })
  expect(readQueueQuery({ list: ['spam', 'held'], words: 'x'.repeat(500) })).toEqual({ kind: 'spam', words: 'x'.repeat(100) })
})
