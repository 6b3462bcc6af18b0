import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { beginsWithAnd } from '../arabic/stem-arabic.ts'
import { words } from '../arabic/tokens.ts'

const closers = `["'”’»)\\]\\s]*(?:\\[\\d+\\])?`
const stop = new RegExp(`[.!?؟…]${closers}$`, 'u')
const openingMarks = '"“”«„'
const closingMarks = '"“”»'

/** Whether a line ends as a sentence does: with a stop, or with the end of a quotation that is only part of the line. */
export function endsSentence(text: string): boolean {
  return stop.test(text) || (endsWithQuotation(text) && !isWholeQuotation(text))
}

const endsWithQuotation = (text: string) => closingMarks.includes(text.at(-1)!)

/** Whether a line is one quotation from its first sign to its last. */
export function isWholeQuotation(text: string): boolean {
  if (!openingMarks.includes(text[0]!) || !/["“”»][.،,]?$/u.test(text)) return false
  return isOneQuotation(text.replace(/[.،,]$/, ''))
}

// “Yes”, he said, “no” begins and ends with marks too: the first one must not be closed before the end.
function isOneQuotation(text: string) {
  const inside = text.slice(1, -1)
  if (text[0] === '"') return !inside.includes('"')
  let depth = 1
  for (const sign of inside) {
    if ('«“'.includes(sign)) depth++
    if ('»”'.includes(sign)) depth--
    if (depth === 0) return false
  }
  return true
}

/** Whether a line is surely running text: a sentence of some length, or so many words that it can be nothing else. */
export function isProse(text: string): boolean {
  const count = countWords(text)
  return count >= 25 || (count >= 12 && endsSentence(text))
}

const bullet = /^[•●▪◦‣∙·■□►➤✓✔*–—-]\s+(?=\S)/u
const numbered = /^(\d{1,2}|[٠-٩]{1,2})(?:[.)]|\s?[-–ـ])\s*(?=\p{L}|["“«‘(])/u

/** Whether a line begins as an item of a list does: with a bullet, a dash or a number. */
export function startsListItem(text: string): boolean {
  return bullet.test(text) || numbered.test(text)
}

/** The text of a list item, and its number if it has one; undefined for other lines. */
export function listItem(text: string): { text: string; number?: number } | undefined {
  const number = text.match(numbered)
  if (number) return { text: text.slice(number[0].length), number: Number(fold(number[1]!)) }
  return bullet.test(text) ? { text: text.replace(bullet, '') } : undefined
}

const arabicStarters = new Set(
  'اذن كما لكن لكنه لكنها اذ حيث فيما بينما بل اما ثم فقد لذلك كذلك بدوره بدورها يذكر يشار غير ان انه انها لانه قال قالت اضاف اضافت اكد اكدت'.split(
    ' ',
  ),
)

/** Whether a line begins in a way only running text does: in small letters, with «و» or a word that carries on. */
export function beginsAsRunningText(text: string, language: Language): boolean {
  if (language === 'en') return /^\p{Ll}/u.test(text)
  const first = fold(words(text)[0]?.text ?? '')
  return beginsWithAnd(first) || arabicStarters.has(first)
}

const arabicLetters = /[\p{Script=Arabic}]/u
const latinLetters = /\p{Script=Latin}/u

/** Whether a line is wholly written in the other language's letters. */
export function isForeignTo(text: string, language: Language): boolean {
  const hasArabic = arabicLetters.test(text.replace(/[\u060C\u061B\u061F\u0640]/g, ''))
  const hasLatin = latinLetters.test(text)
  return language === 'ar' ? hasLatin && !hasArabic : hasArabic && !hasLatin
}
