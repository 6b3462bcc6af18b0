import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const VERSIONED = /^\/scripts\/([0-9a-f]{12})(\/[a-z-]+\.js)$/

/**
 * The scripts in `public/`, which pages ask for below the version of them all: `/scripts/3f0a…/reader.js`. Such an address never changes
 * what it answers, so browsers keep it for good, and a script that imports another gets that of its own version.
 */
export class ScriptFiles {
  readonly #integrity = new Map<string, string>()
  readonly #version: string

  constructor(folder: string) {
    const all = createHash('sha256')
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .toSorted()) {
      const bytes = readFileSync(join(folder, file))
      all.update(file).update('\0').update(bytes).update('\0')
      this.#integrity.set(file, `sha256-${createHash('sha256').update(bytes).digest('base64')}`)
    }
    this.#version = all.digest('hex').slice(0, 12)
  }

  has = (file: string): boolean => this.#integrity.has(file)

  addressOf = (file: string): string => `/scripts/${this.#version}/${file}`

  integrityOf = (file: string): string => this.#integrity.get(file) ?? ''

  /**
   * Where the script stands that an address of ours asks for: `/reader.js`; undefined where this is no such address, null where it is one of
   * another version, which this server does not have.
   */
  placeOf(address: string): string | null | undefined {
    const [, version, place] = VERSIONED.exec(address) ?? []
    if (place === undefined) return undefined
    return version === this.#version && this.has(place.slice(1)) ? place : null
  }
}

let ofThisBuild: ScriptFiles | undefined

/** The scripts of the build that runs. */
export const scriptFiles = (): ScriptFiles => (ofThisBuild ??= new ScriptFiles(join(process.cwd(), 'public')))
