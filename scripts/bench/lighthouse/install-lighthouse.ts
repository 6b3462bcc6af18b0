import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const stamp = `${folder}node_modules/.midad-lock`

/** The program to run, once it is installed. */
export const lighthouseProgram = `${folder}node_modules/lighthouse/cli/index.js`

/** Installs Lighthouse as its lockfile says, where it is not yet. Throws with what npm said. */
export function installLighthouse(log: (line: string) => void): void {
  const lock = readFileSync(`${folder}package-lock.json`, 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  log('Installing Lighthouse for the bench (scripts/bench/lighthouse, 176 MB); this takes half a minute, once …')
  // It runs on the pinned Node, whatever Node npm itself runs on.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync('npm', options, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`Lighthouse could not be installed:\n${stdout}${stderr}`)
  writeFileSync(stamp, lock)
}
