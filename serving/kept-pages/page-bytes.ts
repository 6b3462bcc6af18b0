import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { KeptPage } from './kept-page.ts'

const DIGEST_BYTES = 32
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

/** A page as it is written down, behind the digest of what was written. */
export function pageToBytes(page: KeptPage): Buffer {
  const bytes = serialize(page)
  return Buffer.concat([digest(bytes), bytes])
}

/** The page that was written. Throws where it was cut short or damaged since, or written by another version of Node. */
export function bytesToPage(written: Buffer): KeptPage {
  const bytes = written.subarray(DIGEST_BYTES)
  if (!digest(bytes).equals(written.subarray(0, DIGEST_BYTES))) throw new Error('This is not what was written.')
  return deserialize(bytes) as KeptPage
}
