import type { Messages } from './i18n/messages.ts'
import type { Language } from './newsroom/stories/model.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
