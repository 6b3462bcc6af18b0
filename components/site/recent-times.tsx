import { useTranslations } from 'next-intl'
import { pluralForms } from '@/newsroom/arabic/plural-forms.ts'

/** Brings the script that turns the dates of what is `data-recent` into «قبل ساعتين» while they are of the last day. */
export function RecentTimes() {
  const t = useTranslations('RecentTimes')
  const count = '{count}'
  const formsOf = (unit: 'minutes' | 'hours') => Object.fromEntries(pluralForms.map((form) => [form, t(`${unit}.${form}`, { count })]))
  return <script src="/recent-times.js" defer data-words={JSON.stringify({ minutes: formsOf('minutes'), hours: formsOf('hours') })} />
}
