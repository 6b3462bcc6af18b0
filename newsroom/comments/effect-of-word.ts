import { setImmediate as breathe } from 'node:timers/promises'
import type { Direction } from '../arabic/language.ts'
import type { Reader } from '../store/store.ts'
import { excerptAround, type MarkedRun } from './marks.ts'
import type { CommentStatus } from './model.ts'
import { listRecent, PAST_COMMENTS } from './recent-comments.ts'
import { foldWord } from './words/fold-word.ts'
import { buildMatcher, checkWord, type WordEffect } from './words/word-matcher.ts'

/** What a word would have done to the last comments, told before it is added. */
export type EffectOfWord = {
  past: number
  /** Comments in which it stands as itself: they would have been held, or rejected. */
  exact: WordTally
  /** Those in which it stands only behind a prefix or in disguise: they would have been held. */
  within: WordTally
  /** Some of them, those that were approved first: for them it would have been a false alarm. */
  examples: WordExample[]
}

export type WordTally = { count: number; approved: number }

export type WordExample = {
  id: string
  name: string
  excerpt: MarkedRun[]
  direction: Direction
  status: CommentStatus
  at: string
  isWithin: boolean
}

const MOST_EXAMPLES = 10
/** Comments looked through between which readers are served. */
const SLICE = 100
/** In UTF-16 units, to either side of the word. */
const ROOM = 90

/** Null where the word can be no entry (words/word-matcher.ts: checkWord). */
export async function effectOfWord(read: Reader, word: string, effect: WordEffect): Promise<EffectOfWord | null> {
  if (checkWord(word)) return null
  const matcher = buildMatcher([{ id: 'tried', word, folded: foldWord(word), effect }])
  const recent = await listRecent(read, PAST_COMMENTS)
  const found: WordExample[] = []
  for (const [index, comment] of recent.entries()) {
    if (index % SLICE === SLICE - 1) await breathe()
    const inBody = matcher.match(comment.body)
    const inName = matcher.match(comment.name)
    const matches = [...inBody, ...inName]
    if (matches.length === 0) continue
    const { id, name, status, at, direction } = comment
    found.push({
      id,
      name,
      status,
      at,
      direction: direction as Direction,
      excerpt: excerptAround(inBody.length > 0 ? comment.body : name, inBody.length > 0 ? inBody : inName, ROOM),
      isWithin: matches.every(({ isWithin }) => isWithin),
    })
  }
  const tally = (some: WordExample[]): WordTally => ({
    count: some.length,
    approved: some.filter(({ status }) => status === 'approved').length,
  })
  return {
    past: recent.length,
    exact: tally(found.filter(({ isWithin }) => !isWithin)),
    within: tally(found.filter(({ isWithin }) => isWithin)),
    examples: found
      .toSorted((first, second) => Number(second.status === 'approved') - Number(first.status === 'approved'))
      .slice(0, MOST_EXAMPLES),
  }
}
