import { z } from 'zod'
import { fromOwnMeta, ownShape } from './own-meta.ts'
import { LONGEST_SOURCE_BODY, toInstant, type Found } from './source-comment.ts'

/** Room for the longest text with every letter escaped. */
const LONGEST_LINE = 8 * LONGEST_SOURCE_BODY

const schema = z.object({
  ...ownShape,
  story: z.string().max(500),
  name: z.string().max(10_000),
  body: z.string(),
  email: z.string().max(1_000).optional(),
})

/** Reads our own export, a comment a line, piece by piece, and adds what it finds to `found`. A line that is none is passed over. */
export class JsonLinesReader {
  readonly #found: Found[]
  readonly #now: Date
  #line = 1
  #rest = ''

  constructor(found: Found[], now: Date) {
    this.#found = found
    this.#now = now
  }

  write(text: string): void {
    const lines = text.split('\n')
    lines[0] = this.#rest + lines[0]
    // Of a line that is too long no more is kept than tells so.
    this.#rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1)
    for (const line of lines) this.#read(line)
  }

  end(): void {
    this.#read(this.#rest)
  }

  #read(text: string) {
    const line = this.#line++
    if (text.trim() !== '') this.#found.push(toFound(text, line, this.#now))
  }
}

function toFound(text: string, line: number, now: Date): Found {
  if (text.length > LONGEST_LINE) return { line, source: '', reason: 'too-long' }
  const parsed = schema.safeParse(parse(text))
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.')
    return { line, source: '', reason: 'unreadable', about: field ? `its field ${field}` : 'it is no JSON object' }
  }
  const { story, name, body, email = '', ...meta } = parsed.data
  const comment = fromOwnMeta(meta)
  if (body.length > LONGEST_SOURCE_BODY) return { line, source: comment.source, reason: 'too-long' }
  if (toInstant(meta.at, now) === null) return { line, source: comment.source, reason: 'no-date' }
  return { line, ...comment, story: { ids: [], addresses: [], sluglines: [story] }, name, email, body }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
