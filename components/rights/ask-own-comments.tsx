import { useTranslations } from 'next-intl'
import { FaultSummary } from '@/components/forms/fault-summary.tsx'
import { TextField } from '@/components/forms/form-field.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

const EXAMPLE = 'salma@example.org'

type Props = {
  language: Language
  /** What was typed that is no address. */
  wrongEmail?: string
}

/** Where a reader asks for a link to what they wrote. */
export function AskOwnComments({ language, wrongEmail }: Props) {
  const t = useTranslations('OwnComments')
  const fault = wrongEmail === undefined ? undefined : t('faults.email', { example: EXAMPLE })
  return (
    <SiteFrame language={language} twin={addresses.ownComments(otherLanguage(language))}>
      <div className="form-page">
        <h1 className="text-title">{t('title')}</h1>
        <p className="mbs-4 mbe-6 text-standfirst text-soft">{t('explanation')}</p>
        {fault && <FaultSummary title={t('faultsTitle')} lines={[{ text: fault, fieldId: 'own-email' }]} />}
        <form action={addresses.askOwnComments(language)} method="post" acceptCharset="utf-8" noValidate className="comment-form">
          <TextField
            id="own-email"
            label={t('email')}
            fault={fault}
            attributes={{
              name: 'email',
              type: 'email',
              dir: 'ltr',
              autoComplete: 'email',
              spellCheck: false,
              required: true,
              defaultValue: wrongEmail,
            }}
          />
          <p className="form-actions">
            <button type="submit" className="button-solid">
              {t('submit')}
            </button>
          </p>
        </form>
      </div>
    </SiteFrame>
  )
}
