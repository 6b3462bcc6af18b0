import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as rootParams from 'next/root-params'
import { languages } from '@/newsroom/stories/model.ts'
import { messagesIn } from './messages.ts'

export default getRequestConfig(async ({ locale: given }) => {
  const locale = given ?? (await rootParams.locale())
  if (!hasLocale(languages, locale)) notFound()
  return { locale, timeZone: 'UTC', messages: await messagesIn(locale) }
})
