import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Value } from '../store/snapshot.ts'
import type { TableLine } from './dump-rows.ts'
import { parseRow } from './row-line.ts'

/** A table of a store file with its rows, which are read as they are asked for, before the next table is. */
export type ReadTable = TableLine & { rows: AsyncIterable<Value[]> }

/** The bytes of a file that is packed by gzip. An error of either is met by whoever reads. */
export const unpack = (file: string): AsyncIterable<Uint8Array> => pipeline(createReadStream(file), createGunzip(), () => {})

/** Reads what dumpRows wrote, piece by piece. Memory does not grow with it. */
export async function* readRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadTable> {
  const lines = linesOf(bytes)
  let line = await lines.next()
  const rowsHere = async function* () {
    for (line = await lines.next(); line.value?.startsWith('['); line = await lines.next()) yield parseRow(line.value)
  }
  try {
    while (!line.done) {
      const { table, columns } = JSON.parse(line.value) as TableLine
      const rows = rowsHere()
      yield { table, columns, rows }
      // Rows that nobody asked for are passed over.
      while (!(await rows.next()).done);
    }
  } finally {
    await lines.return(undefined)
  }
}

/** Lines end at line feeds and nothing else: what else readline takes for an end, JSON leaves as it is. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  return undefined
}
