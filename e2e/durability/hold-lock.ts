// A second process that holds the store's write lock, again and again, for a random while each time: node hold-lock.ts <store url> <longest ms>.
// Says “held” and “released” as it does, until it is killed.
import { randomInt } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pass } from 'node:timers/promises'
import { Client } from 'pg'

const [url = '', longest = '8000'] = process.argv.slice(2)

async function holder(): Promise<{ hold: () => Promise<unknown>; release: () => Promise<unknown> }> {
  if (url.startsWith('file:')) {
    const database = new DatabaseSync(url.slice('file:'.length), { timeout: 10_000 })
    return { hold: async () => database.exec('begin immediate'), release: async () => database.exec('commit') }
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  const hold = async () => {
    await client.query('begin')
    await client.query('lock table comments in exclusive mode')
  }
  return { hold, release: () => client.query('commit') }
}

const { hold, release } = await holder()
for (;;) {
  await hold()
  console.log('held')
  await pass(randomInt(Number(longest)))
  await release()
  console.log('released')
  await pass(randomInt(100, 600))
}
