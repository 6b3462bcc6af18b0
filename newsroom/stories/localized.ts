import { otherLanguage, type Language, type Localized } from './model.ts'

/** A text in the language asked for, or, where it exists only in the other, in that one; the page must then say which. */
export type SpokenText = { text: string; language: Language }

/** The text in `language`, else in the other one; an empty text where there is neither. */
export function inLanguage(text: Localized, language: Language): SpokenText {
  const own = text[language]
  if (own !== undefined) return { text: own, language }
  const other = otherLanguage(language)
  return text[other] === undefined ? { text: '', language } : { text: text[other], language: other }
}
