import { fold } from '../arabic/fold.ts'
import { countWords } from '../arabic/reading-time.ts'
import { besideDate, isDateLine } from './date-lines.ts'
import { endsSentence } from './line-shape.ts'
import { isKicker, isMetaPart } from './site-furniture.ts'

const byline =
  /^(?:by|written by|reported by|text by|words by|story by|كتب|كتبت|كتبه|كتبها|بقلم|اعداد|ترجمه|تحرير|تقرير|حاوره|حاورها|حوار)(?:\s*:\s*|\s+)(?=\S)/

/** Whether a line says something about the page and not about the news: its section, its date, who wrote it, how long it takes to read. */
export const isAboutPage = (text: string) =>
  isKicker(text) || isDateLine(text) || isByline(text) || isCategoryAndDate(text) || isMetaLine(text)

/** Whether a line strings such things together: “News / By A. Writer / 3 min read”. */
export function isMetaLine(text: string) {
  const parts = text.split(/\s*[/|•·]\s*|\s+[–—-]\s+/u)
  return parts.length >= 2 && parts.every((part) => isMetaPart(part) || isDateLine(part) || isByline(part))
}

/** Whether a line says who wrote: “By A. Writer”. */
export const isByline = (text: string) => byline.test(fold(text)) && countWords(text) <= 8 && !endsSentence(text)

/** Whether a line says only what a writer is, as printed below the name: “Columnist”. */
export const isOffice = (text: string) =>
  /^(?:(?:senior|chief|staff|guest|freelance|political|economics|sports?) )*(?:columnist|writer|reporter|correspondent|editor|contributor)s?$/.test(
    fold(text),
  ) || /^(?:كاتب|صحفي|صحافي|مراسل|محرر|باحث)ه?(?: و\S+){0,2}$/.test(fold(text))

/** Whether a line is a section or a byline with a date. */
export const isCategoryAndDate = (text: string) => {
  const rest = besideDate(text)
  return rest !== undefined && countWords(text) <= 14 && (isKicker(rest) || isByline(rest))
}
