// Runs one of our scripts on the Node the lockfile pins, whatever Node the machine has (20 or newer), installing first what is missing.
// usage: node scripts/with-node.mjs scripts/start.ts … (without a script it only installs)
// This is the one file that must run on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.midad-installed`
const pinnedNode = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`

const lockHash = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
const isInstalled = () => existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash

function install() {
  console.log('Installing what the site needs (npm ci); this takes a minute or two, once …')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = 'npm', ...prefix] = npm
  // The production setting of a server must not leave out what the build needs.
  const environment = { ...process.env, NODE_ENV: 'development' }
  const { status } = spawnSync(command, [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error('npm ci did not succeed; its message is above. Midad needs the npm registry once.')
    process.exit(1)
  }
  writeFileSync(stamp, lockHash)
}

if (!isInstalled()) install()

const [script, ...rest] = process.argv.slice(2)
if (!script) process.exit(0)
// What Node has compiled once it finds again: the second start takes half the time. Where the folder cannot be written, it compiles.
const environment = { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compiled`, ...process.env }
const child = spawn(pinnedNode, [`${root}${script}`, ...rest], { cwd: root, env: environment, stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm and the shell it runs this in go when they are told to stop, and tell nobody: their absence is the signal.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
