import { useTranslations } from 'next-intl'
import { CommentText } from '@/components/comments/comment-text.tsx'
import { FaultSummary } from '@/components/forms/fault-summary.tsx'
import { LongTextField } from '@/components/forms/form-field.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { reportReasons } from '@/newsroom/comments/model.ts'
import { LONGEST_NOTE, reportFields, type ReportedComment } from '@/newsroom/comments/report-comment.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

/** What is wrong with a report; `busy`: too many came from this network. */
export type ShownFault = 'reason' | 'note' | 'busy'

type Props = {
  comment: ReportedComment
  language: Language
  /** What was written into it before, where it was not accepted. */
  values?: Record<string, string>
  faults?: ShownFault[]
}

/** A comment as readers see it, and the form to say what is wrong with it. */
export function ReportPage({ comment, language, values = {}, faults = [] }: Props) {
  const t = useTranslations('Report')
  const faultText = (fault: ShownFault) => t(`faults.${fault}`, { limit: formatNumber(LONGEST_NOTE) })
  const faultOf = (fault: ShownFault) => (faults.includes(fault) ? faultText(fault) : undefined)
  return (
    <SiteFrame language={language} twin={addresses.report(otherLanguage(language), comment.id)}>
      <div className="form-page">
        <h1 className="text-title">{t('title')}</h1>
        <Reported comment={comment} language={language} />
        {faults.length > 0 && (
          <FaultSummary
            title={t('faultsTitle')}
            lines={faults.map((fault) => ({ text: faultText(fault), fieldId: fault === 'busy' ? undefined : fieldIds[fault] }))}
          />
        )}
        <form action={addresses.sendReport(language, comment.id)} method="post" acceptCharset="utf-8" noValidate className="comment-form">
          <Reasons chosen={values[reportFields.reason]} fault={faultOf('reason')} />
          <LongTextField
            id={fieldIds.note}
            label={t('note')}
            hint={t('noteHint', { limit: formatNumber(LONGEST_NOTE) })}
            fault={faultOf('note')}
            attributes={{ name: reportFields.note, rows: 4, dir: 'auto', defaultValue: values[reportFields.note] }}
          />
          <div className="form-aside" aria-hidden="true">
            <label htmlFor="report-website">{t('honeypot')}</label>
            <input id="report-website" name={reportFields.trap} type="text" tabIndex={-1} autoComplete="off" />
          </div>
          <p className="form-actions text-small">
            <button type="submit" className="button-solid">
              {t('submit')}
            </button>
            <a href={addresses.comment(language, comment.id)} className="underline">
              {t('toComment')}
            </a>
          </p>
        </form>
      </div>
    </SiteFrame>
  )
}

/** The first reason's button carries the id, so that the line of the summary leads there. */
const fieldIds = { reason: `report-${reportReasons[0]}`, note: 'report-note' }

function Reported({ comment: { name, headline, body, direction }, language }: { comment: ReportedComment; language: Language }) {
  const t = useTranslations('Report')
  return (
    <>
      <p className="mbs-2">{t.rich('onStory', { name, headline, bdi: isolated })}</p>
      <blockquote className="comment-quoted">
        <CommentText body={body} direction={direction} language={language} />
      </blockquote>
      <p className="form-preface">{t('explanation')}</p>
    </>
  )
}

function Reasons({ chosen, fault }: { chosen: string | undefined; fault: string | undefined }) {
  const t = useTranslations('Report')
  // The edge is the box's around it: a fieldset's own begins in the middle of its legend.
  return (
    <div className={fault ? 'form-field form-field-faulty' : 'form-field'}>
      <fieldset aria-describedby={fault && 'report-reason-fault'}>
        <legend className="form-label mbe-2">{t('reason')}</legend>
        {fault && (
          <p id="report-reason-fault" className="form-fault mbe-2">
            {fault}
          </p>
        )}
        <div className="form-checks">
          {reportReasons.map((reason) => (
            <p key={reason} className="form-check">
              <input id={`report-${reason}`} type="radio" name={reportFields.reason} value={reason} defaultChecked={chosen === reason} />
              <label htmlFor={`report-${reason}`}>{t(`reasons.${reason}`)}</label>
            </p>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
