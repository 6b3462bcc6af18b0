import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file in a folder that says what its files were: the lines of `sha256sum`, which checks them without Midad too. */
export const CHECKSUMS = 'SHA256SUMS'

/** SHA-256 in hex, and which file it is of, as seen from the folder the list is in. */
export type Checksum = { sha256: string; file: string }

export const composeChecksums = (sums: Checksum[]): string => sums.map(composeChecksum).join('')

export const composeChecksum = ({ sha256, file }: Checksum): string => `${sha256}  ${file}\n`

/** Throws where a line is none of a list of checksums. */
export const parseChecksums = (text: string): Checksum[] => text.split('\n').filter(Boolean).map(parseChecksum)

export function parseChecksum(line: string): Checksum {
  const [, sha256, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
  if (!sha256 || !file) throw new Error(`“${line.slice(0, 80)}” is no checksum.`)
  return { sha256, file }
}

export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Of a file of any size. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * The files of a folder that are not what its list says, each with what is the matter with it. A folder without a list, or with one that is
 * not of the checksum it should have, is damaged as a whole.
 * @param known the checksum of the list itself, where it is known
 */
export async function damagedFiles(folder: string, known?: string): Promise<string[]> {
  const list = join(folder, CHECKSUMS)
  const text = await readFile(list, 'utf8').catch(() => null)
  if (text === null) return [`${list} is missing`]
  if (known !== undefined && sha256Of(text) !== known) return [`${list} is not what was written`]
  const damaged: string[] = []
  for (const { sha256, file } of parseChecksums(text)) {
    const path = join(folder, file)
    const found = await sha256OfFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return null
    })
    if (found === null) damaged.push(`${path} is missing`)
    else if (found !== sha256) damaged.push(`${path} is not what was written`)
  }
  return damaged
}
