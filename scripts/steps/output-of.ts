import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Resolves once a process has ended, with its exit code and all it said by then. */
export async function outputOf(child: ChildProcess): Promise<{ status: number | null; output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, output }
}
