import { getTranslations } from 'next-intl/server'
import type { DeskNote } from './desk-note.ts'
import { signInProblems } from './sign-in-problems.ts'
import { staffProblems } from './staff-problems.ts'

const keys = ['currentMissing', 'currentWrong', 'codeMissing', 'codeWrong'] as const

/** What is wrong with what a member wanted to change about themself, in words. */
export async function accountProblems(note: DeskNote | null): Promise<{ field: string; text: string }[]> {
  const t = await getTranslations('Staff')
  const own = (note?.problems ?? []).flatMap(({ field, problem }) => {
    const key = keys.find((known) => known === problem)
    return key ? [{ field, text: t(`account.problems.${key}`) }] : []
  })
  if (own.length > 0) return own
  return [...staffProblems(t, note), ...signInProblems(await getTranslations('SignIn'), note)]
}
