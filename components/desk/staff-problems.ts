import type { getTranslations } from 'next-intl/server'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { LONGEST_STAFF_NAME } from '@/newsroom/staff/members.ts'
import type { DeskNote } from './desk-note.ts'

type Translator = Awaited<ReturnType<typeof getTranslations<'Staff'>>>

const keys = ['name', 'email', 'taken', 'role', 'unknown', 'disabled', 'oneself', 'last'] as const

/** What is wrong with a change of staff, in words. */
export function staffProblems(t: Translator, note: DeskNote | null): { field: string; text: string }[] {
  return (note?.problems ?? []).flatMap(({ field, problem }) => {
    const key = keys.find((known) => known === problem)
    return key ? [{ field, text: t(`problems.${key}`, { count: formatNumber(LONGEST_STAFF_NAME) }) }] : []
  })
}
