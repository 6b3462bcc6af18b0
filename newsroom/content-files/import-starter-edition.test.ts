import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { readRows } from '../stories/newsroom-rows.ts'
import { importContent } from './import-content.ts'
import { importStarterEdition } from './import-starter-edition.ts'
import { makeContentFolder } from './make-content-folder.ts'

onEachEngine('starting the site', (openFresh) => {
  test('never touches a store that has stories', async () => {
    const { store, dataDir } = await openFresh()
    await importContent(store, { dataDir }, { from: await makeContentFolder() })
    const rows = await readRows(store.read)
    const said: string[] = []
    await importStarterEdition(store, { dataDir }, (line) => said.push(line))
    expect(said).toEqual([])
    expect(await readRows(store.read)).toEqual(rows)
  })
})
