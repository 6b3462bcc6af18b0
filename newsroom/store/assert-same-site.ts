import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { storeMark } from './store-mark.ts'
import type { Store } from './store.ts'

/** Thrown when other servers of the same store call the site by another address, or serve it otherwise; the message names the setting. */
export class SameSiteError extends Error {}

/** The settings by which the pages of servers of one site would differ, each with its name. */
export type SharedSettings = Record<string, string>

/** How often a lock is looked after, which is lost where Postgres was restarted. */
const EVERY_MS = 30_000

type Presence = { leave: () => Promise<void> }

/**
 * Makes sure that all servers that serve a store on Postgres at a time have the same settings, and stays known to those that start later.
 * Each holds a lock of its session for each setting, which Postgres lets go of with it, however it ends. Throws SameSiteError.
 * @param url the store's
 */
export async function assertSameSite(store: Store, url: string, shared: SharedSettings): Promise<Presence> {
  if (store.engine === 'sqlite') return { leave: async () => {} }
  const mark = await storeMark(store)
  const session = new Session(url)
  for (const [name, value] of Object.entries(shared)) {
    const [kind, own] = [lockKey(mark, name), lockKey(name, value)]
    await session.hold(kind, own)
    if (!(await session.isAlone(kind, own))) {
      await session.end()
      throw new SameSiteError(
        `Another server of this store runs with another ${name} than ${value}. Servers that share a store must share ${name}: ` +
          'set it on each of them to the same; where you are changing it, stop the others first.',
      )
    }
  }
  return session.stay()
}

/** A connection of its own, whose locks are held as long as it is open. */
class Session {
  readonly #url: string
  readonly #held: [number, number][] = []
  #client: Client | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(url: string) {
    this.#url = url
  }

  async hold(kind: number, own: number): Promise<void> {
    this.#held.push([kind, own])
    await lock(await this.#open(), kind, own)
  }

  /** Whether nobody else holds a lock of this kind for something else. */
  async isAlone(kind: number, own: number): Promise<boolean> {
    const others = await (
      await this.#open()
    ).query(
      `select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
       and database = (select oid from pg_database where datname = current_database()) and classid = $1 and objid <> $2`,
      [kind >>> 0, own >>> 0],
    )
    return others.rowCount === 0
  }

  stay(): Presence {
    this.#timer = setInterval(() => void this.#open().catch(() => {}), EVERY_MS).unref()
    return { leave: () => this.end() }
  }

  async end(): Promise<void> {
    clearInterval(this.#timer)
    await this.#client?.end().catch(() => {})
  }

  async #open(): Promise<Client> {
    if (this.#client) return this.#client
    const client = new Client({ connectionString: this.#url })
    const lose = () => {
      if (this.#client === client) this.#client = undefined
    }
    client.on('error', lose).on('end', lose)
    await client.connect()
    for (const [kind, own] of this.#held) await lock(client, kind, own)
    this.#client = client
    return client
  }
}

const lock = (client: Client, kind: number, own: number) => client.query('select pg_advisory_lock_shared($1, $2)', [kind, own])

/** A lock's key: 32 bits, with a sign. */
const lockKey = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest().readInt32BE()
