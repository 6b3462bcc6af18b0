import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { goTo } from './desk-answers.ts'

/** /desk: the desk in the first of our languages that the browser asks for, else in Arabic. */
export function GET(request: Request) {
  return goTo(deskAddresses.desk(firstLanguage(request.headers.get('accept-language') ?? '')))
}

function firstLanguage(accepted: string): Language {
  const [first] = accepted
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .filter(({ language, weight }) => (language === 'ar' || language === 'en') && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return first?.language === 'en' ? 'en' : 'ar'
}
