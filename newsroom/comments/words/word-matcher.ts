import { foldWord, looseReadings, wordsIn, type FoldedWord } from './fold-word.ts'

/** What becomes of a comment in which the word stands. */
export type WordEffect = 'hold' | 'reject'

/** An entry of the word list: a word, a phrase or a domain. `folded` is `foldWord(word)`. */
export type WordEntry = { id: string; word: string; folded: string; effect: WordEffect }

/** Where an entry stands in a text (`text.slice(start, end)`). `isWithin`: only behind a clitic, spelt out or disguised; it never rejects. */
export type WordMatch = { entry: WordEntry; start: number; end: number; text: string; isWithin: boolean }

export type WordMatcher = { match: (text: string) => WordMatch[] }

/** In UTF-16 units. */
export const LONGEST_WORD = 80

/** Why a word cannot be an entry: nothing in it can be compared, or it is no word any more. */
export function checkWord(word: string): 'empty' | 'too-long' | undefined {
  if (word.length > LONGEST_WORD) return 'too-long'
  return foldWord(word) === '' ? 'empty' : undefined
}

/** The entries as a tree: each word of a phrase leads to those that may follow it. */
type Branch = { next: Map<string, Branch>; entries: WordEntry[] }

/**
 * Makes what finds the entries in texts: in time proportional to the text, however many they are, with no regular expression of
 * theirs.
 */
export function buildMatcher(entries: WordEntry[]): WordMatcher {
  const root: Branch = { next: new Map(), entries: [] }
  for (const entry of entries) if (entry.folded !== '') branchFor(root, entry.folded.split(' ')).entries.push(entry)
  return { match: (text) => (entries.length === 0 ? [] : matchesIn(text, root)) }
}

function branchFor(root: Branch, words: string[]): Branch {
  let branch = root
  for (const word of words) {
    const next = branch.next.get(word) ?? { next: new Map(), entries: [] }
    branch.next.set(word, next)
    branch = next
  }
  return branch
}

function matchesIn(text: string, root: Branch): WordMatch[] {
  const words = wordsIn(text)
  const start: [Branch, boolean][] = [[root, false]]
  const loose: (string[] | undefined)[] = []
  const found = new Map<string, Found>()
  const note = (entries: WordEntry[], from: number, to: number, isWithin: boolean) => {
    for (const entry of entries) {
      const key = `${from} ${to} ${entry.id}`
      if (!isWithin || !found.has(key)) found.set(key, { entry, from, to, isWithin })
    }
  }
  /** The branches the word at `at` leads to, each with whether it is only reached loosely. */
  const reachedFrom = (branches: Iterable<[Branch, boolean]>, at: number) => {
    let reached = NOWHERE
    const reach = (branch: Branch | undefined, isWithin: boolean) => {
      if (branch === undefined) return
      if (reached === NOWHERE) reached = new Map()
      reached.set(branch, isWithin && (reached.get(branch) ?? true))
    }
    const readings = words[at]?.readings ?? []
    const looseHere = (loose[at] ??= readings.flatMap(looseReadings))
    for (const [branch, isWithin] of branches) {
      for (const reading of readings) reach(branch.next.get(reading), isWithin)
      for (const reading of looseHere) reach(branch.next.get(reading), true)
    }
    return reached
  }
  for (let from = 0; from < words.length; from++) {
    // Each branch is followed once, by however many readings it is reached: a phrase costs no more than its length.
    let branches = reachedFrom(start, from)
    for (let at = from; branches.size > 0; branches = reachedFrom(branches, at)) {
      for (const [branch, isWithin] of branches) note(branch.entries, from, at, isWithin)
      at += 1
      if (words[at]?.beginsAnew !== false) break
    }
  }
  for (const { from, to } of speltOut(words)) {
    const word = words
      .slice(from, to + 1)
      .map(({ readings }) => readings[0])
      .join('')
    for (const reading of [word, ...looseReadings(word)]) note(root.next.get(reading)?.entries ?? [], from, to, true)
  }
  return inOrder(found, words, text)
}

// Most words lead nowhere, and no map is made for them.
const NOWHERE = new Map<Branch, boolean>()

type Found = { entry: WordEntry; from: number; to: number; isWithin: boolean }

/** «ك ل ب», «f.u.c.k»: runs of three letters and more that stand alone. */
function speltOut(words: FoldedWord[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const word = words[at]
    const goesOn = word !== undefined && /^\p{L}$/u.test(word.readings[0] ?? '')
    if (goesOn && !(word.beginsAnew && at > from)) continue
    if (at - from >= 3) runs.push({ from, to: at - 1 })
    from = goesOn ? at : at + 1
  }
  return runs
}

/** In the order of the text; what was only found within a word that is itself an entry is left out. */
function inOrder(found: Map<string, Found>, words: FoldedWord[], text: string): WordMatch[] {
  const taken = new Set<number>()
  for (const { from, to, isWithin } of found.values()) if (!isWithin) for (let at = from; at <= to; at++) taken.add(at)
  return [...found.values()]
    .filter(({ from, to, isWithin }) => !isWithin || !taken.has(from) || !taken.has(to))
    .map(({ entry, from, to, isWithin }) => {
      const start = words[from]?.start ?? 0
      const end = words[to]?.end ?? 0
      return { entry, start, end, text: text.slice(start, end), isWithin }
    })
    .sort((one, other) => one.start - other.start || one.end - other.end)
}
