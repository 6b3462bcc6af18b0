import type { Direction } from '../arabic/language.ts'
import type { Language } from '../stories/model.ts'

/** What a mail is made of, one under the other. */
export type MailPart = { text: string } | { link: string } | { quote: string; direction: Direction } | { rule: true }

/** A mail as plain text: each part a paragraph, links on lines of their own. */
export const mailText = (parts: MailPart[], language: Language): string =>
  `${parts.map((part) => plainPart(part, language)).join('\n\n')}\n`

function plainPart(part: MailPart, language: Language): string {
  if ('text' in part) return part.text
  if ('link' in part) return part.link
  return 'quote' in part ? part.quote.replace(/^.*$/gm, (line) => `> ${inItsDirection(line, part.direction, language)}`) : '--'
}

/** A line of the other direction, isolated: the mark before it and its full stop would change sides otherwise. */
const inItsDirection = (line: string, direction: Direction, language: Language) =>
  direction === (language === 'ar' ? 'rtl' : 'ltr') ? line : `\u2068${line}\u2069`

/**
 * The same as a document, for the direction alone: many programs show plain text from left to right, whatever its letters. No
 * pictures, no styles, nothing that is fetched; every link is written out.
 */
export function mailHtml(parts: MailPart[], language: Language): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const body = parts.map(markedPart).join('\n')
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head><meta charset="utf-8"></head>\n<body dir="${direction}">\n${body}\n</body>\n</html>\n`
}

function markedPart(part: MailPart): string {
  if ('text' in part) return `<p>${escaped(part.text)}</p>`
  if ('link' in part) return `<p><a href="${escaped(part.link)}" dir="ltr">${escaped(part.link)}</a></p>`
  return 'quote' in part ? `<blockquote dir="${part.direction}">${escaped(part.quote).replace(/\n/g, '<br>')}</blockquote>` : '<hr>'
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
