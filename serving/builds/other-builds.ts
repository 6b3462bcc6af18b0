import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { readWhole, type Shelf } from '../../newsroom/shelf/shelf.ts'
import { keepForGood } from '../cache-policy.ts'
import { buildName, filesOfBuild, namesItsContent, type BuildFile } from './build-files.ts'
import { shelveBuild, shelvedName } from './shelve-build.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Puts the files of this build where all servers of the site find them, and finds those of other builds there. */
export async function shareBuild(shelf: Shelf): Promise<OtherBuilds> {
  const files = filesOfBuild()
  await shelveBuild(shelf, { name: buildName(), files }).catch((error: unknown) => {
    console.error(`The styles and scripts of this build cannot be put in ${shelf.place} for others to find: ${String(error)}`)
  })
  return new OtherBuilds(shelf, files)
}

/** The files of other builds, which pages still ask for that were given to readers by another server, or before this one was started. */
export class OtherBuilds {
  readonly #shelf: Shelf
  readonly #own: Set<string>

  constructor(shelf: Shelf, own: BuildFile[]) {
    this.#shelf = shelf
    this.#own = new Set(own.map(({ address }) => address))
  }

  /** Whether the request was for such a file and is answered. */
  async answer({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if ((method !== 'GET' && method !== 'HEAD') || !namesItsContent(url) || this.#own.has(url)) return false
    const bytes = await readWhole(this.#shelf, shelvedName(url)).catch(() => null)
    if (!bytes) return false
    keepForGood(response)
    // So that whoever presses answers (press-answer.ts) knows it for one that everybody is given alike.
    response.setHeader('Cache-Control', 'public')
    response.setHeader('Content-Type', TYPES[extname(url)] ?? 'application/octet-stream')
    response.setHeader('Content-Length', bytes.length)
    response.end(method === 'HEAD' ? undefined : bytes)
    return true
  }
}
