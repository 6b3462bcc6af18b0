import { withoutWrapping } from './broken-lines.ts'

/** One line of the source as it is read: trimmed, with single spaces; `number` is its place in the file, from 1. */
export type Line = {
  text: string
  number: number
  /** Where the last line stands that was joined to it. */
  lastNumber?: number
  /** An empty line stands before it, or the beginning of the file. */
  opensBlock: boolean
  /** What stood before it was left out as no part of the article. */
  isAfterGap?: boolean
  /** It is one cell of a table. */
  isCell?: boolean
}

// prettier-ignore
const entities: Record<string, string> = {
  nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', hellip: '…', ndash: '–', mdash: '—',
  laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
}

// Stands where HTML would begin a block, so that the numbers of lines stay those of the file.
const blockBreak = '\u0001'

/**
 * The lines of a scraped text that hold something, with what only hides in a file put right: byte order mark, Windows line ends,
 * HTML tags left over, hard and odd spaces, invisible direction marks, soft hyphens, Arabic presentation forms, HTML entities, bullets
 * on lines of their own, and lines wrapped at a width.
 */
export function sourceLines(text: string): Line[] {
  let opensBlock = true
  const lines: Line[] = []
  for (const [index, raw] of plain(text).split('\n').entries()) {
    for (const [part, piece] of raw.split(blockBreak).entries()) {
      const line = piece.replace(/\s+/g, ' ').trim()
      if (line !== '') lines.push({ text: line, number: index + 1, opensBlock: opensBlock || part > 0 })
      opensBlock = line === ''
    }
  }
  return withoutWrapping(lines)
}

function plain(text: string) {
  return text
    .replace(/[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFC]/g, '')
    .replace(/\r\n?|[\u2028\u2029\v\f\x85]/g, '\n')
    .replace(/<(?:br|\/?(?:p|div|h[1-6]|ul|ol|figure|figcaption|blockquote|section|article))\b[^<>]*>/gi, blockBreak)
    .replace(/<li\b[^<>]*>/gi, `${blockBreak}• `)
    .replace(/<\/?(?:a|b|i|u|em|strong|span|img|li|small|sup|sub|font|script|style)\b[^<>]*>/gi, '')
    .replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi, decoded)
    .replace(/[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/[\uFB50-\uFDF9\uFE70-\uFEFC]+/g, (forms) => forms.normalize('NFKC'))
    .normalize('NFC')
}

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string) {
  if (name) return entities[name.toLowerCase()] ?? entity
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal!, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
