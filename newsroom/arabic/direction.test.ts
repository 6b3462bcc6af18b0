import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['🙂 !!!', 'rtl', 'rtl'],
  ['🙂 !!!', 'ltr', 'ltr'],
  ['@user مرحبا بالجميع', 'ltr', 'rtl'],
  ['شاهد https://example.org/a/very/long/address/that/is/not/read', 'ltr', 'rtl'],
  ['مرحبا بالجميع في Reuters', 'ltr', 'rtl'],
  ['I read «مداد» every morning with my coffee', 'rtl', 'ltr'],
  ['123', 'rtl', 'rtl'],
  ['שלום', 'ltr', 'rtl'],
] as const)('%s in a page that is %s is %s', (text, fallback, direction) => {
  expect(directionOf(text, fallback)).toBe(direction)
})
