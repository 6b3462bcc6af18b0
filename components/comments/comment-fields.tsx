import { useTranslations } from 'next-intl'
import { CheckField, LongTextField, TextField } from '@/components/forms/form-field.tsx'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { CommentFault } from '@/newsroom/comments/check-comment.ts'
import { commentFields, type GivenComment } from '@/newsroom/comments/given-comment.ts'
import { LONGEST_BODY, LONGEST_NAME } from '@/newsroom/comments/model.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { useFaultText } from './fault-text.ts'
import { useScriptWords } from './script-words.ts'

export type CommentValues = Pick<GivenComment, 'storyId' | 'parentId' | 'name' | 'email' | 'body'> & {
  /** Whether the box is checked; on the page the build makes, the place where that will stand. */
  wantsDecision: boolean | string
  wantsReplies: boolean | string
}

type Props = {
  language: Language
  values: Partial<CommentValues>
  faults: CommentFault[]
  isReply?: boolean
}

/** The fields alone. They ask no store, so that they can also stand on the page that is there when nothing else is (app/given-back). */
export function CommentFields({ language, values, faults, isReply = false }: Props) {
  const t = useTranslations('CommentForm')
  const faultText = useFaultText()
  const words = useScriptWords()
  const faultOf = (field: CommentFault['field']) => {
    const fault = faults.find((candidate) => candidate.field === field)
    return fault && faultText(fault)
  }
  // A page is in its reader's language; what they write may be in another one.
  const direction = directionOf(values.body ?? '', language === 'ar' ? 'rtl' : 'ltr')

  return (
    <form
      action={addresses.comments(language)}
      method="post"
      acceptCharset="utf-8"
      noValidate
      data-comment-form={JSON.stringify(words)}
      className="comment-form"
    >
      <input type="hidden" name={commentFields.story} value={values.storyId ?? ''} />
      <input type="hidden" name={commentFields.parent} value={values.parentId ?? ''} />
      <input type="hidden" name={commentFields.writingMs} value="" />
      <p className="form-hint">{t('required')}</p>
      <LongTextField
        id="comment-body"
        label={t(isReply ? 'reply' : 'body')}
        hint={t('bodyHint', { limit: formatNumber(LONGEST_BODY.graphemes) })}
        fault={faultOf('body')}
        alsoDescribedBy="comment-left"
        attributes={{ name: commentFields.body, rows: 6, required: true, dir: values.body ? direction : 'auto', defaultValue: values.body }}
      />
      <p id="comment-left" className="form-left" />
      {/* The same, for a screen reader: only near the limit, and once a writer pauses. */}
      <p aria-live="polite" data-comment-spoken="" className="sr-only" />
      <div className="form-pair">
        <TextField
          id="comment-name"
          label={t('name')}
          hint={t('nameHint')}
          fault={faultOf('name')}
          attributes={{
            name: commentFields.name,
            type: 'text',
            dir: 'auto',
            autoComplete: 'name',
            required: true,
            maxLength: 4 * LONGEST_NAME,
            defaultValue: values.name,
          }}
        />
        <TextField
          id="comment-email"
          label={t('email')}
          hint={t('emailHint')}
          fault={faultOf('email')}
          attributes={{
            name: commentFields.email,
            type: 'email',
            dir: 'ltr',
            autoComplete: 'email',
            required: true,
            spellCheck: false,
            defaultValue: values.email,
          }}
        />
      </div>
      <Honeypot label={t('honeypot')} />
      <fieldset className="form-checks">
        <legend className="sr-only">{t('notices')}</legend>
        <CheckField
          id="comment-tell-decision"
          label={t('tellDecision')}
          attributes={{ name: commentFields.wantsDecision, ...checked(values.wantsDecision) }}
        />
        <CheckField
          id="comment-tell-replies"
          label={t('tellReplies')}
          attributes={{ name: commentFields.wantsReplies, ...checked(values.wantsReplies) }}
        />
        {/* Only a script can remember on the device: it shows this. */}
        <p className="form-check" data-remember="" data-keeps-room="" hidden>
          <input id="comment-remember" type="checkbox" />
          <label htmlFor="comment-remember">{t('remember')}</label>
        </p>
      </fieldset>
      <div className="form-actions">
        <button type="submit" className="button-solid">
          {t(isReply ? 'submitReply' : 'submit')}
        </button>
        <p role="status" data-comment-status="" className="form-status" />
      </div>
    </form>
  )
}

const checked = (value: boolean | string = false) => (typeof value === 'string' ? { 'data-checked': value } : { defaultChecked: value })

/** A field no person meets, by eye, by key or by ear. What fills it in is a program. */
function Honeypot({ label }: { label: string }) {
  return (
    <p aria-hidden="true" className="form-aside">
      <label htmlFor="comment-website">{label}</label>
      <input id="comment-website" name={commentFields.honeypot} type="text" tabIndex={-1} autoComplete="off" />
    </p>
  )
}
