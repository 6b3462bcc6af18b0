import { useTranslations } from 'next-intl'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { CommentFault } from '@/newsroom/comments/check-comment.ts'
import { LONGEST_BODY, LONGEST_NAME } from '@/newsroom/comments/model.ts'

type Translator = ReturnType<typeof useTranslations<'CommentForm'>>

/** The sentence for a fault. */
export function faultText(t: Translator, fault: CommentFault): string {
  const limit = fault.field === 'name' ? LONGEST_NAME : LONGEST_BODY.graphemes
  return t(
    `faults.${fault.field}-${fault.code}` as 'faults.body-empty',
    { limit: formatNumber(limit), example: 'salma@example.org' } as never,
  )
}

export function useFaultText(): (fault: CommentFault) => string {
  const t = useTranslations('CommentForm')
  return (fault) => faultText(t, fault)
}

/** The id of the field a fault is in; undefined where it is in none. */
export const faultyField = ({ field }: CommentFault): string | undefined =>
  field === 'name' || field === 'email' || field === 'body' ? `comment-${field}` : undefined
