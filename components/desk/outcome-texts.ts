import { getTranslations } from 'next-intl/server'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { verdicts, type Outcome } from '@/newsroom/comments/decide.ts'
import type { UndoOutcome } from '@/newsroom/comments/undo-decision.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { deskTime } from './desk-time.tsx'

/** Of more comments than this it is said how many another was faster with, and not what each came to. */
const MOST_TOLD = 5

// A name in a sentence without markup, in its own direction.
const isolated = (name: string) => `\u2068${name}\u2069`

/** What became of what a member decided or undid, in sentences. */
export async function outcomeTexts(language: Language, member: StaffMember, outcomes: (Outcome | UndoOutcome)[]): Promise<string[]> {
  const t = await getTranslations({ locale: language, namespace: 'Decision' })
  const texts: string[] = []
  const { site } = await siteDirectory(language)
  const counted = (total: number) => ({ total, count: formatNumber(total, language === 'ar' ? site.digits : 'latin') })
  const say = (key: 'approved' | 'rejected' | 'spam' | 'hidden' | 'held' | 'kept' | 'undone', total: number) => {
    if (total > 0) texts.push(t(`done.${key}`, counted(total)))
  }
  const decided = outcomes.filter((outcome) => outcome.kind === 'decided')
  for (const verdict of verdicts) say(verdict, decided.filter(({ from, to }) => to === verdict && from !== to).length)
  say('kept', decided.filter(({ from, to }) => from === to).length)
  say('undone', outcomes.filter(({ kind }) => kind === 'undone').length)

  const overtaken = outcomes.filter((outcome) => outcome.kind === 'overtaken')
  if (overtaken.length > MOST_TOLD) texts.push(t('overtakenMany', counted(overtaken.length)))
  else {
    for (const { by, at, status } of overtaken) {
      const said = { status: t(`statuses.${status}`), time: await deskTime(at, language) }
      if (by.actor === `staff:${member.id}`) texts.push(t('decidedBefore', said))
      else if (by.name !== '') texts.push(t('overtaken', { ...said, name: isolated(by.name) }))
      else texts.push(t('overtakenByOther', said))
    }
  }
  const missed = ['impossible', 'missing', 'too-late', 'not-yours'] as const
  for (const kind of missed) {
    const total = outcomes.filter((outcome) => outcome.kind === kind).length
    if (total > 0) texts.push(t(`missed.${kind}`, counted(total)))
  }
  return texts
}
