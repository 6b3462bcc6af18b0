import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import * as rootParams from 'next/root-params'
import { languages } from '@/newsroom/stories/model.ts'
import { messagesIn } from './messages.ts'

export default getRequestConfig(async ({ locale: given }) => {
  const asked = given ?? (await rootParams.locale())
  const locale = hasLocale(languages, asked) ? asked : 'ar'
  return { locale, timeZone: 'UTC', messages: await messagesIn(locale) }
})
