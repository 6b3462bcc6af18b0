import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A site of a test's own: its own content folder, store and port, over the build all tests share. */
export type OwnSite = {
  url: string
  /** The content it was started with; change files there and call `content`. */
  contentFolder: string
  dataDir: string
  readonly process: ChildProcess
  /** What it was started with, for commands on its store. */
  environment: NodeJS.ProcessEnv
  /** Runs `npm run content -- …` on this site's store. */
  content: (...parameters: string[]) => { status: number | null; output: string }
  /** Starts it again after it has ended, over the same store; from the release in another folder where one is given. */
  restart: (release?: string) => Promise<void>
  /** Stops it and resolves with its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  remove: () => void
}

type Options = {
  environment?: Record<string, string>
  dataDir?: string
  contentFolder?: string
  /** A command line to start it by, which ends in Node's own: a shell that sets a limit, say. */
  startedBy?: string[]
}

/** Starts a site as `npm start` does, with a copy of e2e/small-content imported. Its pictures are taken from the shared ones. */
export async function startOwnSite({
  environment = {},
  dataDir = temporaryFolder(),
  contentFolder = copyOfContent(),
  startedBy = [],
}: Options = {}): Promise<OwnSite> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', SITE_URL: url, DATABASE_URL: '', ...environment }
  const content = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/content.ts', ...parameters], { env, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }
  const { status, output } = content('import', '--from', contentFolder)
  if (status !== 0) throw new Error(`The test's content could not be imported:\n${output}`)

  const start = async (release = '.') => {
    const [command = '', ...parameters] = [...startedBy, process.execPath, 'scripts/start.ts']
    const started = spawn(command, parameters, { env, cwd: release, stdio: ['ignore', 'pipe', 'pipe'] })
    await said(started, 'Midad is ready')
    return started
  }
  let child = await start()
  return {
    url,
    contentFolder,
    dataDir,
    get process() {
      return child
    },
    environment: env,
    content,
    restart: async (release) => {
      child = await start(release)
    },
    stop: (signal = 'SIGTERM') => exitOf(child, signal),
    remove: () => {
      child.kill('SIGKILL')
      for (const folder of [dataDir, contentFolder]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'midad-'))

function copyOfContent() {
  const folder = temporaryFolder()
  cpSync('e2e/small-content', folder, { recursive: true })
  return folder
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Resolves once the process has said the words; rejects with all it said if it ends first. */
export function said(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes(words)) resolve(output)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The process ended (${code}) before it said “${words}”:\n${output}`)))
  })
}

export function exitOf(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    if (signal) child.kill(signal)
  })
}
