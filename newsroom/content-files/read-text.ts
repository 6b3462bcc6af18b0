import { lstat, readFile } from 'node:fs/promises'
import type { ContentProblem } from './content-problem.ts'

/** A content file's text with line ends as \n and without a byte order mark, or why it cannot be read. `name` is what problems call it. */
export async function readText(path: string, name: string): Promise<{ text: string } | { problem: ContentProblem }> {
  const refuse = (message: string) => ({ problem: { file: name, line: 1, message } })
  let bytes: Buffer
  try {
    // Not through a link: it may lead out of the folder, and a pipe never ends.
    if (!(await lstat(path)).isFile()) return refuse('is not a file of its own; put the file itself here, not a link to it.')
    bytes = await readFile(path)
  } catch (error) {
    return refuse(`cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') }
  } catch {
    return refuse('is not UTF-8; save it as UTF-8.')
  }
}
