import { describe, expect, test } from 'vitest'
import { normaliseEmail } from './email.ts'

describe('an e-mail address', () => {
  test.each([
    ['salma@example.org', 'salma@example.org'],
    ['  Salma.Nour@Example.ORG ', 'salma.nour@example.org'],
    ['\u200Fsalma+news@example.org\u200E', 'salma+news@example.org'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['سلمى@مثال.إختبار', 'سلمى@xn--mgbh0fb.xn--kgbechtv'],
    ['a@b.co', 'a@b.co'],
  ])('%s is kept as %s', (given, kept) => {
    expect(normaliseEmail(given)).toBe(kept)
  })

  test.each([
    '',
    '   ',
    'salma',
    'salma@',
    '@example.org',
    'salma@example',
    'salma@@example.org',
    'salma nour@example.org',
    'salma@exa mple.org',
    'salma@example.org\r\nBcc: all@example.org',
    'salma@example.org,omar@example.org',
    'Salma <salma@example.org>',
    '.salma@example.org',
    'salma..nour@example.org',
    'salma@-example.org',
    'salma@example.org.',
    'salma@192.0.2.1',
    `${'a'.repeat(65)}@example.org`,
    `salma@${'a'.repeat(64)}.org`,
    `salma@${'abcdefghi.'.repeat(26)}org`,
    `${'a'.repeat(100_000)}@example.org`,
    'salma\u0000@example.org',
  ])('%j is none', (given) => {
    expect(normaliseEmail(given)).toBeNull()
  })
})
