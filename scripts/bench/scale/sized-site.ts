import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshPostgres } from '../../../e2e/durability/fresh-postgres.ts'
import { exitOf, freePort } from '../../../e2e/own-site.ts'
import { openStore, type Store } from '../../../newsroom/store/store.ts'
import type { Language } from '../../../newsroom/stories/model.ts'
import type { Corpus } from '../search/read-corpus.ts'
import { fillByChance } from './fill-by-chance.ts'
import { memoryOf, runMeasured, startServer, type Cost } from './measured-process.ts'
import { writeEdition } from './write-edition.ts'

const SERVER = 'scripts/start.ts'
const CONTENT = 'scripts/content.ts'

/** A site with so many stories of its own, and what it cost to bring them in. */
export class SizedSite {
  readonly size: number
  readonly url: string
  readonly contentFolder: string
  readonly dataDir: string
  /** The first import, and one that changes nothing. */
  readonly imports: Cost[] = []
  readonly #environment: NodeJS.ProcessEnv
  readonly #removals: (() => unknown)[]
  #server: ChildProcess | undefined

  private constructor(size: number, folder: string, port: number, databaseUrl: string, removals: (() => unknown)[]) {
    this.size = size
    this.url = `http://127.0.0.1:${port}`
    this.contentFolder = join(folder, 'content')
    this.dataDir = join(folder, 'data')
    this.#removals = removals
    const served = { PORT: String(port), HOST: '127.0.0.1', SITE_URL: this.url }
    this.#environment = { ...process.env, ...served, DATA_DIR: this.dataDir, DATABASE_URL: databaseUrl }
  }

  /** Writes the edition, imports it as a newsroom would (`npm run content -- import`), and once more. */
  static async make(size: number, engine: 'sqlite' | 'postgres', corpora: Record<Language, Corpus>, now: Date): Promise<SizedSite> {
    const folder = mkdtempSync(join(tmpdir(), 'midad-scale-'))
    const removals: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
    const postgres = engine === 'postgres' ? await freshPostgres(process.env.TEST_DATABASE_URL ?? '') : undefined
    if (postgres) removals.push(postgres.remove)
    const site = new SizedSite(size, folder, await freePort(), postgres?.url ?? '', removals)
    try {
      mkdirSync(site.dataDir)
      writeEdition(site.contentFolder, corpora, size, now)
      for (let time = 0; time < 2; time++) site.imports.push(await site.content('import', '--from', site.contentFolder))
      await site.inStore((store) => fillByChance(store, now))
      return site
    } catch (error) {
      await site.remove()
      throw error
    }
  }

  /** `npm run content -- …` on this site's store. */
  content(...parameters: string[]): Promise<Cost> {
    return runMeasured({ script: CONTENT, parameters, environment: this.#environment, dataDir: this.dataDir })
  }

  /** Starts the server, as `npm start` does; resolves with how long that took, in ms. */
  async start(): Promise<number> {
    const { server, milliseconds } = await startServer({ script: SERVER, environment: this.#environment, dataDir: this.dataDir })
    this.#server = server
    return milliseconds
  }

  /** Stops the server; resolves with the most memory it had, in MB. */
  async stop(): Promise<number> {
    if (!this.#server) return 0
    await exitOf(this.#server, 'SIGTERM')
    this.#server = undefined
    return memoryOf(this.dataDir, SERVER)
  }

  async inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(this.#environment.DATABASE_URL || `file:${join(this.dataDir, 'midad.sqlite')}`)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  async remove(): Promise<void> {
    this.#server?.kill('SIGKILL')
    for (const removal of this.#removals.toReversed()) await removal()
  }
}
