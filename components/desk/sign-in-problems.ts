import type { getTranslations } from 'next-intl/server'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/newsroom/staff/password.ts'
import type { DeskNote } from './desk-note.ts'

type Translator = Awaited<ReturnType<typeof getTranslations<'SignIn'>>>

const signInKeys = ['emailMissing', 'passwordMissing', 'wrong', 'codeMissing', 'codeWrong', 'over'] as const
const passwordKeys = ['short', 'long', 'personal', 'monotonous', 'different'] as const

const oneOf = <T extends string>(known: readonly T[], key: string): T | undefined => known.find((candidate) => candidate === key)

/** What is wrong, in words. */
export function signInProblems(t: Translator, note: DeskNote | null): { field: string; text: string }[] {
  return (note?.problems ?? []).flatMap(({ field, problem }) => {
    const key = oneOf(signInKeys, problem)
    if (key) return [{ field, text: t(`problems.${key}`) }]
    const ofPassword = oneOf(passwordKeys, problem)
    if (!ofPassword) return []
    const count = formatNumber(ofPassword === 'long' ? LONGEST_PASSWORD : SHORTEST_PASSWORD)
    return [{ field, text: t(`passwordProblems.${ofPassword}`, { count }) }]
  })
}
