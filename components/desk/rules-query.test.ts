import { expect, test } from 'vitest'
import { defaultRules } from '@/newsroom/comments/rules.ts'
import { nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { fieldsOf, readRuleFields, rulesAddress, toRules } from './rules-query.ts'

test('rules stand in an address as a form has them, and are read from it', () => {
  for (const rules of [defaultRules, { ...defaultRules, closeAfterDays: 14, isReadOnly: true, trustedPass: false }]) {
    const address = rulesAddress('ar', fieldsOf(rules))
    const fields = readRuleFields(new URL(address, 'http://x').searchParams)
    expect(fields && toRules(fields)).toEqual({ rules })
    expect(nextAddress(address, 'ar')).toBe(address)
  }
  expect(readRuleFields(new URLSearchParams())).toBe(null)
})

test('digits are Latin or Arabic', () => {
  expect(toRules({ ...fieldsOf(defaultRules), closeAfterDays: '١٤', approvals: '۳' })).toMatchObject({
    rules: { closeAfterDays: 14, trust: { approvals: 3 } },
  })
})

test.each([
  [{ closeAfterDays: 'soon' }, ['closeAfterDays']],
  [{ closeAfterDays: '0' }, ['closeAfterDays']],
  [{ approvals: '' }, ['approvals']],
  [{ approvals: '-1', cleanDays: '1e3' }, ['approvals', 'cleanDays']],
  [{ cleanDays: '99999' }, ['cleanDays']],
])('%o is no rule', (given, wrong) => {
  expect(toRules({ ...fieldsOf(defaultRules), ...given })).toEqual({ wrong })
})
