import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { noteInAudit } from './audit.ts'

onEachEngine('the audit log', (openFresh) => {
  test('is added to, and nothing in it can be changed or removed', async () => {
    const { store } = await openFresh()
    await store.write((transaction) => noteInAudit(transaction, { kind: 'rules' }, [{ action: 'received', commentId: 'c' }], new Date()))
    await expect(store.write((transaction) => transaction.updateTable('audit').set({ actor: 'nobody' }).execute())).rejects.toThrow(
      /added to/,
    )
    await expect(store.write((transaction) => transaction.deleteFrom('audit').execute())).rejects.toThrow(/added to/)
    expect(await store.read.selectFrom('audit').select(['actor', 'action']).execute()).toEqual([{ actor: 'rules', action: 'received' }])
  })
})
