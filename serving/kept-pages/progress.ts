import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How far kept pages follow the store: the last renewal applied, and until when (ISO 8601) what falls due was looked for. */
export type Progress = { renewal: number; until: string }

/** The progress noted beside the pages; null where there is no such note. */
export function readProgress(file: string): Progress | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress
  } catch {
    return null
  }
}

export function writeProgress(file: string, progress: Progress): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, JSON.stringify(progress))
    renameSync(aside, file)
  } catch {
    // Without the note the next start drops what is kept, which is slower and never wrong.
    rmSync(file, { force: true })
  }
}
