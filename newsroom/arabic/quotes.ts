import type { Language } from './language.ts'

type Kind = 'double' | 'single'
type Open = { kind: Kind; glyph: string; closing: string }

const kinds: Record<string, Kind> = {}
for (const glyph of '"“”„‟«»') kinds[glyph] = 'double'
for (const glyph of "'‘’‚‛‹›`´") kinds[glyph] = 'single'

const partners: Record<string, string> = { '“': '”', '„': '”', '«': '»', '‘': '’', '‚': '’', '‹': '›' }

const pairs = { guillemets: ['«', '»'], double: ['“', '”'], single: ['‘', '’'] } as const

// ’90s, ’tis, rock ’n’ roll: nothing is quoted.
const elision = /^(?:\d\ds?|tis|twas|em|til|cause|n|round|bout)(?![\p{L}\p{N}])/iu

/**
 * A paragraph with typographic quotation marks: «…» and “…” within them in Arabic, “…” and ‘…’ within them in English, where
 * apostrophes become ’. Straight, curly, reversed and doubled marks are read by where they stand (after a space, a
 * bracket or «بـ», before a stop) and only then by their shape, since many systems mix or reverse the shapes.
 *
 * Nothing but marks is changed. A mark without a partner stays a mark: mending it is the editor's. Inches and feet stay.
 * Paragraphs parted by an empty line are read apart. What is already as it should be stays so.
 */
export function curlyQuotes(text: string, language: Language): string {
  return text
    .split(/(\n\s*\n)/)
    .map((part, index) => (index % 2 === 0 ? curlParagraph(oneSignPerMark(part), language) : part))
    .join('')
}

const oneSignPerMark = (text: string) =>
  text.replace(/<<|>>|``|''|‘‘|’’|,,(?=\p{L})/gu, (twice) => (twice === '<<' ? '«' : twice === '>>' ? '»' : '"'))

function curlParagraph(text: string, language: Language) {
  const open: Open[] = []
  let curled = ''
  for (let index = 0; index < text.length; index++) {
    const glyph = text[index]!
    curled += kinds[glyph] ? curlMark({ glyph, before: curled, after: text.slice(index + 1), open, language }) : glyph
  }
  return curled
}

type Mark = { glyph: string; before: string; after: string; open: Open[]; language: Language }

function curlMark(mark: Mark): string {
  const { glyph, before, after, open } = mark
  const kind = kinds[glyph]!
  const isOpen = open.some((opened) => opened.kind === kind)
  if (kind === 'single' && isApostrophe(mark, isOpen)) return '’'
  if (kind === 'double' && glyph === '"' && !isOpen && /\d$/.test(before) && !/^\p{L}/u.test(after)) return glyph
  if (opens(mark, kind, isOpen)) return openMark(mark, kind)

  const closed = isOpen ? open.splice(open.findLastIndex((opened) => opened.kind === kind))[0] : undefined
  return closed?.closing ?? unopened(kind, mark.language)
}

function isApostrophe({ glyph, before, after, language }: Mark, isOpen: boolean) {
  if (/[\p{Script=Latin}\p{N}]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)) return true
  const opening = isAfterOpening(before)
  if (opening && language === 'en' && elision.test(after)) return glyph !== '‘' || !/[’']/.test(after)
  return !opening && !isOpen && /[\p{Script=Latin}\d]$/u.test(before)
}

function opens({ glyph, before, after, open }: Mark, kind: Kind, isOpen: boolean) {
  const last = open.at(-1)
  if (last && partners[last.glyph] === glyph) return false
  const mayOpen = isAfterOpening(before)
  const mayClose = isBeforeClosing(after)
  if (mayOpen && !mayClose) return true
  // قال" نعم": nothing is open, and one mark is still to come that will close.
  if (mayClose && !mayOpen && kind === 'double') return !isOpen && marksIn(after) % 2 === 1
  return !mayClose || mayOpen ? !isOpen : false
}

const marksIn = (text: string) => text.match(/["“”„‟«»]/g)?.length ?? 0

const isAfterOpening = (before: string) => before === '' || /[\s([{<–—\-/:،؛,;ـ«“‘]$/u.test(before)

const isBeforeClosing = (after: string) => /^["“”„‟«»'‘’‚‛‹›`´]*(?:$|[\s.,،؛;:!؟?)\]}…–—\-/])/u.test(after)

function openMark({ glyph, open, language }: Mark, kind: Kind) {
  const [opening, closing] = pairFor(kind, language, open)
  open.push({ kind, glyph, closing })
  return opening
}

function pairFor(kind: Kind, language: Language, open: Open[]) {
  const around = open.at(-1)?.closing
  if (language === 'ar') return around === '»' ? pairs.double : around === '”' ? pairs.single : pairs.guillemets
  if (kind === 'double') return around === '”' ? pairs.single : pairs.double
  return around === '’' ? pairs.double : pairs.single
}

function unopened(kind: Kind, language: Language) {
  if (kind === 'single') return '’'
  return language === 'ar' ? '»' : '”'
}
