import { createHash } from 'node:crypto'
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
  readonly #most: number
  readonly #remembered = new Map<string, LitePage>()
  #bytes = 0

  constructor(most = MEMORY_BYTES) {
    this.#most = most
  }

  of(html: Buffer, part: Part = 'page'): LitePage {
    const key = part + hash(html)
    const page = this.#remembered.get(key) ?? makeLitePage(html, part)
    if (!this.#remembered.delete(key)) this.#bytes += page.bytes.length
    this.#remembered.set(key, page)
    for (const [oldest, { bytes }] of this.#remembered) {
      if (this.#bytes <= this.#most) break
      this.#remembered.delete(oldest)
      this.#bytes -= bytes.length
    }
    return page
  }
}

/** A lite page that is not remembered: of a page that is made anew for each asking, or is one reader's. */
export function makeLitePage(html: Buffer, part: Part = 'page'): LitePage {
  const bytes = Buffer.from(liteDocument(html.toString('utf8'), part))
  return { bytes, etag: `"lite-${hash(bytes)}"` }
}

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
