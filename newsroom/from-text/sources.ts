import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { isBareAgency } from './picture-credits.ts'

const label = /^[(\s]*(?:sources?|المصدر|المصادر)\s*[:：|،]\s*(?=\S)/iu

/** The source a line names («المصدر: …», “Source: …”, or only an agency); undefined for other lines. */
export function namedSource(text: string): string | undefined {
  if (countWords(text) > 12) return undefined
  if (isBareAgency(text)) return bareName(text)
  return label.test(text) ? bareName(text.replace(label, '')) : undefined
}

/** The sources one line names: «الجزيرة + وكالات» are two. */
export const sourcesIn = (named: string): string[] => named.split(/\s*\+\s*/).filter((name) => name !== '')

/** Whether a line only announces sources, which stand below it. */
export const headsSources = (text: string): boolean => /^(?:sources|references|المصادر|المراجع|مصادر|مراجع)\s*:?$/iu.test(text)

const signOff =
  /^[(\s]*(?:(?:additional )?(?:reporting|writing|editing|compiled|produced|translated) by\s|(?:اعداد|تحرير|ترجمه|شارك في (?:التغطيه|الاعداد))[\s:])/

/** Whether a line names who worked on a report, as agencies print below it: “Reporting by …; Editing by …”. */
export function isSignOff(text: string): boolean {
  const isSentence = text.endsWith('.') && /\p{Script=Arabic}/u.test(text)
  const isContact = countWords(text) <= 20 && /@\w/.test(text) && /^(?:reach|contact|e-?mail|follow|للتواصل)\s/i.test(text)
  return isContact || (countWords(text) <= 25 && !isSentence && signOff.test(fold(text)))
}

const bareName = (text: string) => text.replace(/^[(\s"“«]+|[)\s."”»]+$/g, '')

const filed: Record<Language, RegExp> = {
  ar: /^(?<place>\p{L}+(?:\s\p{L}+){0,2})?\s*(?:\((?<inBrackets>[^()]{2,30})\)|\s[–—-]\s*(?<afterDash>[^()–—-]{2,20}?)|\/(?<afterSlash>[^()/–—-]{2,20}?))\s*[–—:-]\s+(?=\p{L})/u,
  en: /^(?<place>\p{Lu}[\p{Lu}.'’]+(?:[\s,]+\p{Lu}[\p{Lu}.'’]*){0,3})(?:,\s+\w{3,9}\.?\s\d{1,2})?\s*(?:\((?<inBrackets>[^()]{2,30})\))?\s*[–—-]{1,2}\s+(?=\S)/u,
}

export type Filed = { place?: string; agency?: string; text: string }

/**
 * Parts a first paragraph from where it was filed: “LONDON (Reuters) - …”, «القاهرة (أ ف ب) – …», «واشنطن/الأناضول: …».
 * In Arabic only where an agency is named, since a dash after a word is common there. Undefined when there is nothing to part.
 */
export function filedFrom(paragraph: string, language: Language): Filed | undefined {
  const match = paragraph.match(filed[language])
  if (!match?.groups) return undefined
  const { place, inBrackets, afterDash, afterSlash } = match.groups
  const agency = inBrackets ?? afterDash ?? afterSlash
  if (agency !== undefined && !isBareAgency(agency.trim())) return undefined
  if (agency === undefined && language === 'ar') return undefined
  const text = paragraph.slice(match[0].length)
  return { ...(place && { place: inCapitals(place) ? titled(place) : place }), ...(agency && { agency: agency.trim() }), text }
}

const inCapitals = (text: string) => fold(text) !== text && text === text.toUpperCase() && /[A-Z]/.test(text)
const titled = (text: string) => text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
