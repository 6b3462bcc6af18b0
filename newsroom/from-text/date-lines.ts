import { monthNames } from '../arabic/months.ts'
import { fold } from '../arabic/fold.ts'

const months = monthNames.flat().map((name) => fold(name))
const shortMonths = 'jan feb mar apr may jun jul aug sep sept oct nov dec ابريل اغسطس اكتوبر'.split(' ')
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم'.split(
    ' ',
  )
const around =
  'published updated last posted modified on at date time first edited gmt utc est edt bst cet ist am pm ago hours hour minutes minute min mins days day weeks week today yesterday and تاريخ تم النشر نشر نشرت في اخر تحديث التحديث حدث الساعه بتوقيت توقيت غرينتش غرينيتش جرينتش مكه المكرمه القاهره صباحا مساء ص م منذ ساعه ساعات دقيقه دقائق يومين ايام يوم اليوم امس علي بتاريخ الموافق هـ ه'.split(
    ' ',
  )

const known = new Set([...months.flatMap((month) => month.split(' ')), ...shortMonths, ...weekdays, ...around])
const label = /^(?:تم )?(?:published|updated|last updated|posted|date|تاريخ|نشر|اخر تحديث|التحديث|النشر|بتاريخ)/
const date = new RegExp(
  String.raw`\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}|\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:${[...months, ...shortMonths].join('|')})|(?:${[...months, ...shortMonths].join('|')})\s+\d{1,2}(?!\d)`,
)
const clock = /^\D*\d{1,2}[:.]\d{2}(?!\d)\D*$/
const ago = /^(?:منذ\s|\d+\s\S+\sago\b)/

/** Whether a line says only when the article was published or changed. */
export function isDateLine(text: string): boolean {
  const folded = fold(text)
  const rest = wordsBesideDate(fold(text.replace(/\b[A-Z]{2,4}\b/g, '')))
  return rest.length === 0 && (date.test(folded) || clock.test(folded) || ago.test(folded) || (label.test(folded) && /\d/.test(folded)))
}

/** What a line says beside a date, as “By A. Writer | 2 November 2021” says who wrote; undefined when it holds no date. */
export function besideDate(text: string): string | undefined {
  if (!date.test(fold(text))) return undefined
  const parts = text.split(/\s*[|•·]\s*|\s+[–—ـ-]\s+|[،,]\s+(?=\d|\p{L}+\s\d)/u).filter((part) => wordsBesideDate(fold(part)).length > 0)
  return parts.length === 1 ? parts[0]!.trim() : undefined
}

const wordsBesideDate = (folded: string) =>
  (folded.match(/\p{L}+/gu) ?? []).filter((word) => !known.has(word) && !/^(?:st|nd|rd|th|t|z)$/.test(word))
