import { fileURLToPath } from 'node:url'
import type { ShelfSettings } from '../shelf/shelf.ts'
import type { Store } from '../store/store.ts'
import { importContent } from './import-content.ts'

const starterEdition = fileURLToPath(new URL('../../content', import.meta.url))

const EVERY_PICTURES = 20

/**
 * Imports the starter edition, only into a store that holds no story: what a desk changes later is never overwritten by a start.
 * Throws what `importContent` throws.
 */
export async function importStarterEdition(store: Store, settings: ShelfSettings, log: (line: string) => void): Promise<void> {
  if (await store.read.selectFrom('stories').select('id').limit(1).executeTakeFirst()) return
  log('Importing the starter edition …')
  const { added } = await importContent(store, settings, {
    from: starterEdition,
    onProgress: (done, total) => {
      if (done % EVERY_PICTURES === 0) log(`  ${done} of ${total} pictures made`)
    },
  })
  log(`The starter edition is in the store: ${added.filter((name) => name.endsWith('story.yaml')).length} stories.`)
}
