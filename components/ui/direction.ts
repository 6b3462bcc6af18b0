import type { Language } from '@/newsroom/stories/model.ts'

export const directionIn = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** The attributes of a block in `language` on a page in `page`: none where they are the same. */
export const languageAttributes = (language: Language, page: Language) =>
  language === page ? {} : { lang: language, dir: directionIn(language) }
