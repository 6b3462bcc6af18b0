import { createHash } from 'node:crypto'
import { BoundedMemory } from '../bounded-memory.ts'
import type { Part } from './discussion.ts'
import { liteDocument } from './document.ts'

/** A lite page as it is sent, before it is compressed. */
export type LitePage = { bytes: Buffer; etag: string }

const MEMORY_BYTES = 16 * 1024 * 1024

/**
 * Lite pages by the full pages they are made of, so that one that is read often is made once. A page that was renewed is another page,
 * so nothing here is ever old; what was not asked for longest goes first.
 */
export class LitePages {
  readonly #remembered: BoundedMemory<LitePage>

  constructor(most = MEMORY_BYTES) {
    this.#remembered = new BoundedMemory(most)
  }

  of(html: Buffer, part: Part = 'page'): LitePage {
    const key = part + hash(html)
    const known = this.#remembered.get(key)
    if (known) return known
    const page = makeLitePage(html, part)
    this.#remembered.set(key, page, page.bytes.length)
    return page
  }
}

/** A lite page that is not remembered: of a page that is made anew for each asking, or is one reader's. */
export function makeLitePage(html: Buffer, part: Part = 'page'): LitePage {
  const bytes = Buffer.from(liteDocument(html.toString('utf8'), part))
  return { bytes, etag: `"lite-${hash(bytes)}"` }
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
