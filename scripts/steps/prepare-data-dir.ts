import { accessSync, constants, mkdirSync } from 'node:fs'

/** Thrown when DATA_DIR cannot be written to; the message names the cause and the mend. */
export class DataDirError extends Error {}

export function prepareDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new DataDirError(
      `DATA_DIR ${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}). ` +
        'Give this user the right to write there, or name another folder: DATA_DIR=/path/to/folder npm start',
    )
  }
}
