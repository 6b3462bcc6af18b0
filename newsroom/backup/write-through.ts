import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** What was written: its size and SHA-256. */
export type Written = { bytes: number; sha256: string }

/** Writes a text of any length to a new file, packed by gzip, and sees to it that it is on the disk. */
export async function writePacked(file: string, text: AsyncIterable<string>): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  const weigh = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(text, createGzip(), weigh, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
  return { bytes, sha256: hash.digest('hex') }
}

/** Sees to it that the names in a folder are on the disk, as its files are. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows keeps them without being asked, and opens no folder.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
