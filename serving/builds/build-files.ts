import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scriptFiles } from '../script-files.ts'

/** A file at an address that names its content, which no other build serves differently. */
export type BuildFile = { address: string; path: string }

const NAMES_ITS_CONTENT =
  /^\/(?:_next\/static\/(?:chunks|media)\/[\w.~-]+\.(?:css|svg)|fonts\/[\w-]+-[0-9a-f]{8}\.woff2|scripts\/[0-9a-f]{12}\/[a-z-]+\.js)$/

/** Whether some build may serve a file there which others do not have. */
export const namesItsContent = (address: string): boolean => NAMES_ITS_CONTENT.test(address)

/** The files that pages of this build ask for at such addresses: styles, faces, scripts, icons. */
export function filesOfBuild(folder = process.cwd()): BuildFile[] {
  const built = filesBelow(join(folder, '.next/static'), '/_next/static')
  const faces = filesBelow(join(folder, 'public/fonts'), '/fonts')
  const scripts = filesBelow(join(folder, 'public'), '').flatMap(({ address, path }) =>
    scriptFiles().has(address.slice(1)) ? [{ address: scriptFiles().addressOf(address.slice(1)), path }] : [],
  )
  return [...built, ...faces, ...scripts].filter(({ address }) => namesItsContent(address))
}

function filesBelow(folder: string, address: string): BuildFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ address: address + path.slice(folder.length).replaceAll('\\', '/'), path }))
}

/** The name of this build: the same for all who built the same sources. */
export const buildName = (folder = process.cwd()): string => readFileSync(join(folder, '.next', 'BUILD_ID'), 'utf8').trim()
