import type { Language } from './language.ts'

/**
 * Words an adult reads silently in a minute.
 * English: 238 for non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047, a meta-analysis of 190 studies).
 * Arabic: the same study finds that other languages follow from the number of words they need for the same message;
 * the 1,998 news sentences of NTREX-128 take 41,902 words in English and 38,599 in Arabic, so 238 × 0.921.
 */
const wordsPerMinute: Record<Language, number> = { ar: 219, en: 238 }

/** Whole minutes it takes to read so many words; 0 means less than half a minute. */
export function readingMinutes(wordCount: number, language: Language): number {
  return Math.round(wordCount / wordsPerMinute[language])
}

/** The words of a text as a writer counts them: whatever stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((chunk) => /[\p{L}\p{N}]/u.test(chunk)).length
}
