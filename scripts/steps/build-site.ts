import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { unknownScriptsIn } from '../../serving/page-scripts.ts'
import { writeProxyPages } from './write-proxy-pages.ts'

const SOURCES = [
  'app',
  'components',
  'i18n',
  'messages',
  'newsroom',
  'public',
  'serving',
  'next.config.js',
  'postcss.config.js',
  'package-lock.json',
  'tsconfig.json',
]
const MADE_PAGES = '.next/server/app'
/** The note in a build of what it was built from. */
export const STAMP = '.next/midad-sources'
const LOCK = '.next-build-lock'

/** Thrown when the build does not succeed; the message is all it printed. */
export class BuildError extends Error {}

/** Builds the site unless what it is built from has not changed since. Two starts at once build once. */
export async function buildSite(log: (line: string) => void): Promise<void> {
  const sources = sourcesHash()
  if (isBuilt(sources)) return
  await whileLocked(() => {
    if (isBuilt(sources)) return
    log('Building the site (next build) …')
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', MIDAD_SOURCES: sources.slice(0, 20) },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) throw new BuildError(`The build failed:\n${stdout}${stderr}`)
    refuseUnknownScripts()
    writeProxyPages()
    writeFileSync(STAMP, sources)
  })
}

/** An upgrade of the framework may bring scripts nobody here has seen; no page is served with them, and no build is made of them. */
function refuseUnknownScripts() {
  const pages = readdirSync(MADE_PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const name of pages) {
    const [unknown] = unknownScriptsIn(readFileSync(join(MADE_PAGES, name), 'utf8'))
    if (unknown)
      throw new BuildError(
        `${name} has a script of a shape unknown to serving/page-scripts.ts; say there what it is:\n${unknown.slice(0, 300)}`,
      )
  }
}

const isBuilt = (sources: string) => existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources

/** The hash of all that the site of a folder is built from. */
export function sourcesHash(folder = '.'): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((name) => filesBelow(folder, name)).filter((name) => !/\.test\.tsx?$/.test(name))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(folder: string, path: string): string[] {
  if (!statSync(join(folder, path)).isDirectory()) return [path]
  return readdirSync(join(folder, path))
    .toSorted()
    .flatMap((name) => filesBelow(folder, join(path, name)))
}

async function whileLocked(work: () => void): Promise<void> {
  while (!takeLock()) await pause(300)
  try {
    work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

/** The lock names the process that holds it, so that one left behind by a process that died does not stand in the way. */
function takeLock(): boolean {
  try {
    mkdirSync(LOCK)
    writeFileSync(join(LOCK, 'pid'), String(process.pid))
    return true
  } catch {
    if (!isHeldByTheLiving()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function isHeldByTheLiving(): boolean {
  try {
    const pid = Number(readFileSync(join(LOCK, 'pid'), 'utf8'))
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Between making the lock and naming its holder there is a moment without a name.
    const isNameless = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return isNameless && existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs < 5_000
  }
}
