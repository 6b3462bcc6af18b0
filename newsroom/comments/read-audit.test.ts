import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { auditCsv, csvLine } from './audit-csv.ts'
import { noteInAudit, type Actor, type AuditEntry } from './audit.ts'
import { now } from './desk-fixtures.ts'
import { auditPage, commentHistory } from './read-audit.ts'

const layla: Actor = { kind: 'staff', id: 'layla', name: 'ليلى' }

const note = (store: Store, actor: Actor, entries: AuditEntry[]) =>
  store.write((transaction) => noteInAudit(transaction, actor, entries, now))

const received = (count: number): AuditEntry[] =>
  Array.from({ length: count }, (_, index) => ({ action: 'received', commentId: `c${index}` }))

async function csvOf(store: Store) {
  let text = ''
  for await (const piece of auditCsv(store.read)) text += piece
  return text
}

test('no value can be a formula, and quotes, commas and lines stay within theirs', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', '1-1'])).toBe("'=1+1,'+1,'-1,'@SUM(A1),'\tx,'＝1,1-1\r\n")
  expect(csvLine(['\r=1', '\n=1', 'a "b", c', 'two\nlines'])).toBe('"\'\r=1","\'\n=1","a ""b"", c","two\nlines"\r\n')
  expect(csvLine(['=HYPERLINK("http://evil.example";"x")'])).toBe('"\'=HYPERLINK(""http://evil.example"";""x"")"\r\n')
})

onEachEngine('reading the log', (openFresh) => {
  test('newest first, page by page, each line once', async () => {
    const { store } = await openFresh()
    await note(store, { kind: 'writer' }, received(120))
    const seen: (string | null)[] = []
    for (let next: number | null | undefined = undefined; next !== null;) {
      const page = await auditPage(store.read, {}, next ?? undefined)
      seen.push(...page.lines.map(({ commentId }) => commentId))
      next = page.next
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `c${119 - index}`))
  })

  test('of one member, of one comment, and a comment’s history from its coming on', async () => {
    const { store } = await openFresh()
    await note(store, { kind: 'writer' }, received(3))
    await note(store, layla, [
      { action: 'decided', commentId: 'c1', from: 'held', to: 'rejected', reason: 'hate', details: { version: 1 } },
    ])
    expect((await auditPage(store.read, { actor: 'staff:layla' })).lines).toMatchObject([{ actorName: 'ليلى', to: 'rejected' }])
    expect((await auditPage(store.read, { commentId: 'c1' })).lines.map(({ action }) => action)).toEqual(['decided', 'received'])
    expect((await commentHistory(store.read, 'c1')).map(({ action }) => action)).toEqual(['received', 'decided'])
  })

  test('as CSV: all of it, however long, with a name that would be a formula', async () => {
    const { store } = await openFresh()
    await note(store, { kind: 'staff', id: 'eve', name: '=cmd|calc' }, received(2_100))
    const lines = (await csvOf(store)).split('\r\n')
    expect(lines[0]).toBe('\uFEFFid,at,actor,actor_name,action,comment,story,from,to,reason,details')
    expect(lines[1]).toBe("1,2026-11-25T12:00:00.000Z,staff:eve,'=cmd|calc,received,c0,,,,,{}")
    expect(lines).toHaveLength(2_102)
    expect(new Set(lines.slice(1, -1).map((line) => line.split(',')[5])).size).toBe(2_100)
  })

  test('an empty log is its head alone', async () => {
    const { store } = await openFresh()
    expect((await csvOf(store)).split('\r\n')).toHaveLength(2)
  })
})
