import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { addComments, addStory, commentRow, now } from './desk-fixtures.ts'
import { defaultRules } from './rules.ts'
import { daysBefore, isTrusted } from './trust.ts'

const approved = (days: number) => ({ status: 'approved', at: daysBefore(now, days) })
const three = [approved(10), approved(100), approved(300)]

onEachEngine('a trusted writer', (openFresh) => {
  type Row = NonNullable<Parameters<typeof commentRow>[1]>

  async function isTrustedWith(rows: Row[], { isConfirmed = true, rules = defaultRules } = {}) {
    const { store } = await openFresh()
    await addStory(store)
    await addComments(
      store,
      rows.map((row, index) => commentRow(`c${index}`, { email_key: 'key', ...row })),
    )
    const confirmed = isConfirmed ? now.toISOString() : null
    await store.write((transaction) =>
      transaction.insertInto('writers').values({ email_key: 'key', confirmed_at: confirmed, stopped_at: null }).execute(),
    )
    return isTrusted(store.read, 'key', rules, now)
  }

  test('is one with a confirmed address, three approvals and nothing against them', async () => {
    expect(await isTrustedWith(three)).toBe(true)
  })

  test.each<[string, Row[], object?]>([
    ['with an address anybody could have typed', three, { isConfirmed: false }],
    ['with two approvals', three.slice(1)],
    ['with three, one of them more than a year old', [approved(10), approved(100), approved(366)]],
    ['with three that were held', three.map((row) => ({ ...row, status: 'held' }))],
    ['with three by someone else', three.map((row) => ({ ...row, email_key: 'other' }))],
    ['who was rejected within ninety days', [...three, { status: 'rejected', at: daysBefore(now, 89) }]],
    [
      'whose old comment was rejected within ninety days',
      [...three, { status: 'rejected', at: daysBefore(now, 400), decided_at: daysBefore(now, 5) }],
    ],
    ['whose comment was spam', [...three, { status: 'spam', at: daysBefore(now, 1) }]],
    ['with three where the rules ask for four', three, { rules: { ...defaultRules, trust: { approvals: 4, cleanDays: 90 } } }],
  ])('is not one %s', async (_who, rows, options) => {
    expect(await isTrustedWith(rows, options)).toBe(false)
  })

  test('is forgiven after ninety days', async () => {
    expect(await isTrustedWith([...three, { status: 'rejected', at: daysBefore(now, 91) }])).toBe(true)
  })
})
