import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { importContent } from '../content-files/import-content.ts'
import { makeContentFolder } from '../content-files/make-content-folder.ts'
import { Keys } from '../keys/keys.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { seedComments } from './seed-comments.ts'

onEachEngine('seeding comments', (openFresh) => {
  test('makes as many as asked for, in threads that are whole', async () => {
    const { store, dataDir } = await openFresh()
    await importContent(store, { dataDir }, { from: await makeContentFolder() })
    const { id: storyId } = await store.read.selectFrom('stories').select('id').where('slugline', '=', 'suez').executeTakeFirstOrThrow()
    const ids = await seedComments(store, { storyId, count: 1_001, status: 'held', keys: new Keys(randomBytes(32)) })

    const rows = await store.read.selectFrom('comments').selectAll().orderBy('at').execute()
    expect(rows.map(({ id }) => id)).toEqual(ids)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['held']))
    const byId = new Map(rows.map((row) => [row.id, row]))
    const replies = rows.filter(({ parent_id: parent }) => parent !== null)
    expect(replies.length).toBe(250)
    for (const reply of replies) {
      const parent = byId.get(reply.parent_id ?? '')
      expect([reply.thread_id, reply.thread_at]).toEqual([parent?.thread_id, parent?.thread_at])
    }
  })
})
