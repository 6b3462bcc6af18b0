import { pluralForms } from '../newsroom/arabic/plural-forms.ts'
import { groupOf, lastOf, type Entry } from './catalogue.ts'
import { readMessage, type ReadMessage } from './read-message.ts'

/** Whether two languages have the same messages, with the same placeholders and tags, and all the plural forms each needs. */
export function checkStructure(arabic: Entry[], english: Entry[]): string[] {
  const inEnglish = new Map(english)
  const inArabic = new Map(arabic)
  return [
    ...arabic.filter(([key]) => !inEnglish.has(key)).map(([key]) => `en ${key}: is missing`),
    ...english.filter(([key]) => !inArabic.has(key)).map(([key]) => `ar ${key}: is missing`),
    ...arabic.flatMap(([key, message]) => checkPair(key, message, inEnglish.get(key) ?? message)),
    ...checkGroups('ar', arabic),
    ...checkGroups('en', english),
  ]
}

function checkPair(key: string, arabic: string, english: string): string[] {
  const [ar, en] = [read('ar', key, arabic), read('en', key, english)]
  if (typeof ar === 'string' || typeof en === 'string') return [ar, en].filter((problem) => typeof problem === 'string')
  const differing = (['placeholders', 'tags'] as const).filter((kind) => ar[kind].join() !== en[kind].join())
  return [
    ...differing.map((kind) => `en ${key}: has the ${kind} ${en[kind].join() || 'none'}, and the Arabic ${ar[kind].join() || 'none'}`),
    ...checkArabicPlurals(key, ar),
    ...checkEnglishPlurals(key, en),
    ...(ar.plurals.length === en.plurals.length ? [] : [`en ${key}: counts in one language alone`]),
  ]
}

function read(language: string, key: string, message: string): ReadMessage | string {
  try {
    return readMessage(message)
  } catch (error) {
    return `${language} ${key}: ${(error as Error).message}`
  }
}

/** Six forms; the number is written from three on, because a person says «تعليق واحد» and «تعليقان». */
function checkArabicPlurals(key: string, { plurals }: ReadMessage): string[] {
  return plurals.flatMap(({ forms }) => {
    const named = forms.map(([form]) => form)
    if (named.join() !== pluralForms.join()) return [`ar ${key}: has the plural forms ${named.join()}, not ${pluralForms.join()}`]
    return forms.filter(([form, text]) => text.includes('{count}') !== isCounted(form)).map(([form]) => numberProblem(`ar ${key}`, form))
  })
}

const isCounted = (form: string) => ['few', 'many', 'other'].includes(form)

const numberProblem = (where: string, form: string) =>
  isCounted(form)
    ? `${where}: does not say {count} in the form ${form}`
    : `${where}: says {count} in the form ${form}, where a word is said`

/** Intl knows of English one and other alone; what stands under another name is never said. */
function checkEnglishPlurals(key: string, { plurals }: ReadMessage): string[] {
  return plurals
    .map(({ forms }) => forms.map(([form]) => form).join())
    .filter((named) => named !== 'one,other' && named !== '=0,one,other')
    .map((named) => `en ${key}: has the plural forms ${named}, not =0,one,other`)
}

/** Messages a script chooses among are named after the forms. */
function checkGroups(language: string, entries: Entry[]): string[] {
  const groups = Map.groupBy(
    entries.filter(([key]) => pluralForms.some((form) => form === lastOf(key)) && lastOf(key) !== 'other'),
    ([key]) => groupOf(key),
  )
  return [...groups.keys()].flatMap((group) => {
    const there = entries.filter(([key]) => groupOf(key) === group).map(([key]) => lastOf(key))
    if (there.join() !== pluralForms.join())
      return [`${language} ${group}: has the plural forms ${there.join()}, not ${pluralForms.join()}`]
    return entries
      .filter(([key, text]) => groupOf(key) === group && language === 'ar' && text.includes('{count}') !== isCounted(lastOf(key)))
      .map(([key]) => numberProblem(`${language} ${group}`, lastOf(key)))
  })
}
