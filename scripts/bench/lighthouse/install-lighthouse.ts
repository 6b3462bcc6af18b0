import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const named = fileURLToPath(new URL('.', import.meta.url))

/** Beside the sources its 176 MB would be linted, type-checked and tested with them. */
const folder = resolve('.test/lighthouse')

/** The program to run, once it is installed. */
export const lighthouseProgram = join(folder, 'node_modules/lighthouse/cli/index.js')

/** Installs Lighthouse as its lockfile says, where it is not yet. Throws with what npm said. */
export function installLighthouse(log: (line: string) => void): void {
  const lock = readFileSync(join(named, 'package-lock.json'), 'utf8')
  const installed = join(folder, 'installed')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  log('Installing Lighthouse for the bench (176 MB, in .test/lighthouse); this takes half a minute, once …')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(named, file), join(folder, file))
  // It runs on the pinned Node, whatever Node npm itself runs on.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync('npm', options, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`Lighthouse could not be installed:\n${stdout}${stderr}`)
  writeFileSync(installed, lock)
}
