import type { Value } from '../store/snapshot.ts'

/**
 * A row as one line of JSON: an array of its values. What JSON cannot say without loss stands in an object of its own:
 * `{"integer":"9007199254740993"}`, `{"number":"Infinity"}`, `{"base64":"…"}`. The same row is the same line on both engines.
 */
export const composeRow = (row: Value[]): string => `[${row.map(composeValue).join(',')}]`

/** The row of a line that composeRow made. Throws where it is none. */
export function parseRow(line: string): Value[] {
  const row = JSON.parse(line) as unknown[]
  return row.map(parseValue)
}

function composeValue(value: Value): string {
  switch (typeof value) {
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? String(value) : JSON.stringify({ integer: String(value) })
    case 'number':
      return Number.isFinite(value) ? String(value) : JSON.stringify({ number: String(value) })
    case 'string':
      return JSON.stringify(value)
    default:
      return value === null ? 'null' : JSON.stringify({ base64: Buffer.from(value).toString('base64') })
  }
}

function parseValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'object') {
    const [[kind = '', text] = []] = Object.entries(value)
    if (typeof text === 'string' && kind === 'integer') return BigInt(text)
    if (typeof text === 'string' && kind === 'number') return Number(text)
    if (typeof text === 'string' && kind === 'base64') return Buffer.from(text, 'base64')
  }
  throw new Error(`${JSON.stringify(value)} is no value of a row.`)
}
