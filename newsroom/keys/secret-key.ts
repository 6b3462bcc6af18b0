import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'

/** Thrown when there is no secret key to be had; the message names the cause and the mend. */
export class SecretKeyError extends Error {}

type KeyPlace = Pick<Settings, 'secretKey' | 'dataDir'>

/**
 * The secret all other keys are derived from: SECRET_KEY, else one made once under DATA_DIR/keys, readable by its owner only.
 * Throws SecretKeyError.
 */
export function secretKey(place: KeyPlace): Buffer {
  const file = keyFile(place)
  try {
    return existingSecretKey(place) ?? makeKey(file)
  } catch (error) {
    throw new SecretKeyError(
      `The secret key in ${file} cannot be read or made (${(error as NodeJS.ErrnoException).code}). ` +
        'Give this user the right to read and write there, or set SECRET_KEY.',
    )
  }
}

/** The same, and undefined where none was made yet: then none is made. */
export const existingSecretKey = (place: KeyPlace): Buffer | undefined =>
  place.secretKey ? Buffer.from(place.secretKey, 'base64') : readKey(keyFile(place))

const keyFile = ({ dataDir }: KeyPlace) => join(dataDir, 'keys', 'secret.key')

function readKey(file: string): Buffer | undefined {
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written aside and linked into place, which fails where another process was first: then that one's key is the key. */
function makeKey(file: string): Buffer {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readKey(file) as Buffer
}
