import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { outputOf } from './output-of.ts'

type Tool = {
  /** The folder with its package.json and lockfile. */
  named: string
  /** What to call it, in words and below `.test`, where its files are neither linted nor tested with ours. */
  name: string
  megabytes: number
}

/**
 * Installs what only some commands need and is large, as a lockfile of its own says, where it is not installed yet. Resolves with the folder it
 * is in. Rejects with what npm said.
 */
export async function installBeside({ named, name, megabytes }: Tool, log: (line: string) => void): Promise<string> {
  const folder = resolve('.test', name)
  const lock = readFileSync(join(named, 'package-lock.json'), 'utf8')
  const installed = join(folder, 'installed')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return folder

  log(`Installing ${name} (${megabytes} MB, in .test/${name}); this takes half a minute, once …`)
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(named, file), join(folder, file))
  // It runs on the pinned Node, whatever Node npm itself runs on.
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, output } = await outputOf(spawn('npm', options, { cwd: folder, shell: process.platform === 'win32' }))
  if (status !== 0) throw new Error(`${name} could not be installed; it needs the npm registry once. npm said:\n${output}`)
  writeFileSync(installed, lock)
  return folder
}
