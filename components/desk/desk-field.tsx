import type { ComponentProps } from 'react'
import { Digits } from '@/components/site/digits.tsx'

type Props = Omit<ComponentProps<'input'>, 'id' | 'name' | 'className'> & {
  /** Also its id, unless another field of the page has that name. */
  name: string
  id?: string
  label: string
  hint?: string
  /** What is wrong with what was typed. */
  problem?: string | undefined
}

/** A field of a form of the desk: its label, a hint, what is wrong with it. */
export function DeskField({ name, id = name, label, hint, problem, type = 'text', ...input }: Props) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="desk-field" data-wrong={problem ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-soft">
          <Digits>{hint}</Digits>
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-small text-rubric">
          <Digits>{problem}</Digits>
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        className="field"
        {...(described && { 'aria-describedby': described })}
        {...(problem && { 'aria-invalid': true })}
        {...input}
      />
    </div>
  )
}
