import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { digitSystems, inDigits } from '@/newsroom/arabic/digits.ts'
import { arabicMonth, monthSets } from '@/newsroom/arabic/months.ts'

/** The month each set names in its own way. */
const AUGUST = 8

/** The reader's own digits and months, each offered by example. Without scripts it is not there; public/reader.js brings it to life. */
export function ReaderChoices() {
  const t = useTranslations('ReaderChoices')
  return (
    <fieldset data-reader-choices="" data-keeps-room="" hidden className="reader-choices text-meta text-soft">
      <legend className="sr-only">{t('label')}</legend>
      <Choice name="digits" label={t('digits')}>
        {digitSystems.map((digits) => (
          <option key={digits} value={digits}>
            {inDigits('123', digits)}
          </option>
        ))}
      </Choice>
      <Choice name="months" label={t('months')}>
        {monthSets.map((months) => (
          <option key={months} value={months}>
            {arabicMonth(AUGUST, months)}
          </option>
        ))}
      </Choice>
    </fieldset>
  )
}

function Choice({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <label>
      {label}
      <select data-choice={name} autoComplete="off">
        {children}
      </select>
    </label>
  )
}
