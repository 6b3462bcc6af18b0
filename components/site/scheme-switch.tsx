import { useTranslations } from 'next-intl'

/** Day or night, as an entry of a list. Without scripts it is not there and the system decides; public/reader.js brings it to life. */
export function SchemeSwitch() {
  const t = useTranslations('Scheme')
  return (
    <li data-scheme-switch="" data-keeps-room="" hidden>
      <fieldset>
        <legend className="sr-only">{t('label')}</legend>
        <button type="button" data-scheme-choice="light" className="tool-link">
          {t('light')}
        </button>
        <button type="button" data-scheme-choice="dark" className="tool-link">
          {t('dark')}
        </button>
      </fieldset>
    </li>
  )
}
