import type { Direction } from '@/newsroom/arabic/language.ts'
import type { Language } from '@/newsroom/stories/model.ts'

export const directionIn = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** Which of the two languages' letters a text of that direction is set in. */
export const lettersOf = (direction: Direction): Language => (direction === 'rtl' ? 'ar' : 'en')

/** The attributes of a block in `language` on a page in `page`: none where they are the same. */
export const languageAttributes = (language: Language, page: Language) =>
  language === page ? {} : { lang: language, dir: directionIn(language) }
