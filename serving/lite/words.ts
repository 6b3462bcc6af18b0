import { createTranslator } from 'next-intl'
import ar from '../../messages/ar.json' with { type: 'json' }
import en from '../../messages/en.json' with { type: 'json' }
import type { Language } from '../../newsroom/stories/model.ts'

function wordsIn(locale: Language) {
  const t = createTranslator({ locale, messages: locale === 'ar' ? ar : en, namespace: 'Lite' })
  return {
    full: t('full'),
    shortFull: t('shortFull'),
    picture: (alt: string) => t('picture', { alt }),
    open: t('open'),
    readComments: t('readComments'),
    joinDiscussion: t('joinDiscussion'),
    discussion: (title: string) => t('discussion', { title }),
  }
}

/** What a lite page says that its full page does not. */
export const liteWords = { ar: wordsIn('ar'), en: wordsIn('en') }
