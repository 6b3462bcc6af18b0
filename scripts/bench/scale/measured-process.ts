import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { said } from '../../../e2e/own-site.ts'
import { outputOf } from '../../steps/output-of.ts'

const preloaded = `--import=${new URL('say-memory.ts', import.meta.url).href}`

/** How long something took, in seconds, and the most memory it had, in MB. */
export type Cost = { seconds: number; megabytes: number }

type Measured = { script: string; parameters?: string[]; environment: NodeJS.ProcessEnv; dataDir: string }

/** Starts one of our scripts, so that `memoryOf` can tell what it took once it has ended. */
function startMeasured({ script, parameters = [], environment, dataDir }: Measured): ChildProcess {
  const env = { ...environment, BENCH_MEMORY_FILE: memoryFile(dataDir, script) }
  return spawn(process.execPath, [preloaded, script, ...parameters], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

const memoryFile = (dataDir: string, script: string) => join(dataDir, `memory-${script.replaceAll('/', '-')}`)

/** The most memory that a script had when it ran last, in MB. */
export const memoryOf = (dataDir: string, script: string): number => Number(readFileSync(memoryFile(dataDir, script), 'utf8')) / 1_024

/** Runs a script to its end. Throws with all it said where it fails. */
export async function runMeasured(measured: Measured): Promise<Cost> {
  const began = performance.now()
  const { status, output } = await outputOf(startMeasured(measured))
  if (status !== 0) throw new Error(`${measured.script} ${measured.parameters?.join(' ')} failed:\n${output.slice(-2_000)}`)
  return { seconds: (performance.now() - began) / 1_000, megabytes: memoryOf(measured.dataDir, measured.script) }
}

/** Starts a server, and resolves once it says that it is ready: the process, and how long that took in ms. */
export async function startServer(measured: Measured): Promise<{ server: ChildProcess; milliseconds: number }> {
  const began = performance.now()
  const server = startMeasured(measured)
  await said(server, 'Midad is ready')
  return { server, milliseconds: performance.now() - began }
}
