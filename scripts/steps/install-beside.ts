import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs a package that stands in a folder of its own, with a lockfile, because only some commands need it and it is large. What is
 * installed already is left as it is. Throws with the mend where it cannot be installed.
 */
export function installBeside(folder: string, what: string, log: (line: string) => void): void {
  const stamp = join(folder, 'node_modules', '.midad-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return

  log(`Installing ${what} (npm ci in ${folder}), once …`)
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = 'npm', ...prefix] = npm
  const { status } = spawnSync(command, [...prefix, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`${what} could not be installed; npm’s message is above. It needs the npm registry once.`)
  writeFileSync(stamp, lock)
}
