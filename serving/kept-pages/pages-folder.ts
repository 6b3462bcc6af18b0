import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Settings } from '../../newsroom/settings.ts'
import { buildName } from '../builds/build-files.ts'

/**
 * Where this build keeps the pages of this store at this address: another build, store, address or offer of reading without a
 * connection has another folder, so that none is ever served for the other.
 */
export function pagesFolder({ dataDir, ...settings }: Settings): string {
  return join(dataDir, 'pages', pagesName(settings.databaseUrl, settings))
}

/** What tells the pages of this build of one store from all others. `store` is whatever names it. */
export function pagesName(store: string, { siteUrl, offlineReading }: Pick<Settings, 'siteUrl' | 'offlineReading'>): string {
  const edition = createHash('sha256')
    .update(JSON.stringify([store, siteUrl]))
    .digest('hex')
    .slice(0, 8)
  const build = buildName()
  // The edition stands last, by which what former builds kept is found (pruneFormerBuilds), with the same setting or another.
  return offlineReading ? `${build}-${edition}` : `${build}-online-${edition}`
}

/** The note a server makes, daily at least, of how far the pages it keeps follow the store. */
export const PROGRESS_FILE = 'progress.json'

/** Removes what former builds kept of this store, where no server has noted its progress since an instant (milliseconds since 1970). */
export function pruneFormerBuilds(folder: string, before: number): void {
  const edition = folder.slice(folder.lastIndexOf('-'))
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name)
    if (other === folder || !name.endsWith(edition)) continue
    const note = statSync(join(other, PROGRESS_FILE), { throwIfNoEntry: false })
    if (!note || note.mtimeMs < before) rmSync(other, { recursive: true, force: true })
  }
}

/**
 * Removes what was written aside and never put in place, because its server was killed over it, where it was written before an instant
 * (milliseconds since 1970).
 */
export function pruneHalves(folder: string, before: number): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.page\.[^/\\]+$/.test(name)) continue
    const half = join(folder, name)
    const stat = statSync(half, { throwIfNoEntry: false })
    if (stat?.isFile() && stat.mtimeMs < before) rmSync(half, { force: true })
  }
}
