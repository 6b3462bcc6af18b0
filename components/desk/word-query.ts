import type { getTranslations } from 'next-intl/server'
import { LONGEST_WORD, type WordEffect } from '@/newsroom/comments/words/word-matcher.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import type { DeskNote } from './desk-note.ts'

/** A word whose effect is looked at; none: ''. */
export type TriedWord = { word: string; effect: WordEffect }

export function readWordQuery({ word, effect }: Record<string, string | string[] | undefined>): TriedWord {
  return {
    word: typeof word === 'string' ? word.trim().normalize('NFC').slice(0, LONGEST_WORD) : '',
    effect: effect === 'reject' ? 'reject' : 'hold',
  }
}

export const wordsAddress = (language: Language, { word, effect }: TriedWord): string =>
  word === '' ? deskAddresses.words(language) : `${deskAddresses.words(language)}?${new URLSearchParams({ word, effect })}`

type Translator = Awaited<ReturnType<typeof getTranslations<'Words'>>>

/** What was just done to the list, in words; null where nothing was. */
export function wordDone(t: Translator, note: DeskNote | null): string | null {
  if (note?.form !== 'words') return null
  const done = (['added', 'removed', 'gone', 'listed', 'empty', 'too-long'] as const).find((known) => known === note.done)
  return done ? t(`done.${done}`, { word: `\u2068${note.values?.word ?? ''}\u2069` }) : null
}
