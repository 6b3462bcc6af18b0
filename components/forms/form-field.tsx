import { Digits } from '@/components/site/digits.tsx'
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react'

type Props = {
  id: string
  label: string
  hint?: ReactNode
  /** What is wrong with it. */
  fault?: string | undefined
  /** Said of the field besides its hint: the id of an element that stands elsewhere. */
  alsoDescribedBy?: string
}

/** The attributes that tie a field to its label's hint and fault. */
function fieldAttributes({ id, hint, fault, alsoDescribedBy }: Props) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`, alsoDescribedBy].filter(Boolean).join(' ')
  return { id, ...(fault && { 'aria-invalid': true }), ...(described && { 'aria-describedby': described }) }
}

export function TextField({ attributes, ...props }: Props & { attributes: InputHTMLAttributes<HTMLInputElement> }) {
  return (
    <FieldFrame {...props}>
      <input {...fieldAttributes(props)} {...attributes} className="field inline-full" />
    </FieldFrame>
  )
}

export function LongTextField({ attributes, ...props }: Props & { attributes: TextareaHTMLAttributes<HTMLTextAreaElement> }) {
  return (
    <FieldFrame {...props}>
      <textarea {...fieldAttributes(props)} {...attributes} className="field inline-full" />
    </FieldFrame>
  )
}

function FieldFrame({ id, label, hint, fault, children }: Props & { children: ReactNode }) {
  return (
    <div className={fault ? 'form-field form-field-faulty' : 'form-field'}>
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="form-hint">
          <Digits>{hint}</Digits>
        </p>
      )}
      {/* There from the beginning, so that a script can fill it in. */}
      <p id={`${id}-fault`} hidden={!fault} className="form-fault">
        <Digits>{fault}</Digits>
      </p>
      {children}
    </div>
  )
}

export function CheckField({ id, label, attributes }: { id: string; label: string; attributes: InputHTMLAttributes<HTMLInputElement> }) {
  return (
    <p className="form-check">
      <input id={id} type="checkbox" value="1" {...attributes} />
      <label htmlFor={id}>{label}</label>
    </p>
  )
}
