// node scripts/bench/write-wxr.ts COUNT FILE: writes a WordPress export of COUNT comments on the stories the store has, to try an import with.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { makeWxr } from '../../newsroom/comments/transfer/make-wxr.ts'
import { readStoryIndex } from '../../newsroom/comments/transfer/story-index.ts'
import { settings } from '../../newsroom/settings.ts'
import { openStore } from '../../newsroom/store/store.ts'

const [count = '', file = ''] = process.argv.slice(2)
if (!/^\d+$/.test(count) || file === '') {
  console.error('usage: node scripts/bench/write-wxr.ts COUNT FILE')
  process.exit(1)
}
const store = await openStore(settings().databaseUrl)
const slugs = [...new Set([...(await readStoryIndex(store.read)).values()].map(({ slugline }) => slugline))]
await store.close()
await pipeline(makeWxr({ count: Number(count), slugs }), createWriteStream(file))
console.log(`${file}: ${count} comments on ${slugs.length} stories.`)
