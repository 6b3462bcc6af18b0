import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../newsroom/settings.ts'

/**
 * Where this build keeps the pages of this store at this address: another build, store or address has another folder, so that none
 * is ever served for the other.
 */
export function keptPagesFolder({ dataDir, databaseUrl, siteUrl }: Settings): string {
  const edition = createHash('sha256')
    .update(JSON.stringify([databaseUrl, siteUrl]))
    .digest('hex')
    .slice(0, 8)
  const build = readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim()
  return join(dataDir, 'pages', `${build}-${edition}`)
}
