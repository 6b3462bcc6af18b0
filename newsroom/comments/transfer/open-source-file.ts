import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** A file opened for reading: its size on the disk, how much of that was read so far, and its text piece by piece. */
export type SourceFile = { size: number; bytesRead: () => number; text: () => AsyncGenerator<string> }

/** Opens a file, packed by gzip or not, in the encoding it says. Throws what the operating system says. */
export async function openSourceFile(file: string): Promise<SourceFile> {
  const { size } = await stat(file)
  const isPacked = (await firstBytes(file, 2)).toString('hex') === '1f8b'
  const bytes = createReadStream(file)
  // The callback is pipeline’s way of being asked to close both ends; what goes wrong comes to whoever reads.
  const unpacked = isPacked ? pipeline(bytes, createGunzip(), () => {}) : bytes
  return { size, bytesRead: () => bytes.bytesRead, text: () => decoded(unpacked) }
}

async function firstBytes(file: string, count: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Bytes that are no letters become U+FFFD, as browsers show them: one bad byte is no reason to lose a comment. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece))
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder?.decode() ?? ''
}

/** By its byte order mark, else by its XML declaration, else UTF-8. */
function encodingOf(start: Buffer): string {
  const mark = start.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const [, named = 'utf-8'] =
    /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(start.subarray(0, 200).toString('latin1')) ?? []
  try {
    return new TextDecoder(named).encoding
  } catch {
    return 'utf-8'
  }
}
