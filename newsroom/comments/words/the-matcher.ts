import type { Reader } from '../../store/store.ts'
import { listWords } from './word-list.ts'
import { buildMatcher, type WordMatcher } from './word-matcher.ts'

/** How long a server may weigh with a list that another has changed. */
const FRESH_MS = 1_000

type Kept = { matcher: WordMatcher; mark: string; until: number }

// By the store's adapter, which its transactions share with it: each of them is an object of its own.
const kept = new WeakMap<object, Promise<Kept>>()

/**
 * The matcher of the word list as it is, or was a second ago at most. Only ids are read to notice a change, since no entry is ever
 * changed in place.
 * @param read the store, or a transaction that did not itself change the list
 * @param now in milliseconds of any clock that does not go back
 */
export async function theMatcher(read: Reader, now = performance.now()): Promise<WordMatcher> {
  const key = read.getExecutor().adapter
  const earlier = kept.get(key)
  // Another's failure to read the list is not this one's: it asks for itself.
  const before = await earlier?.catch(() => undefined)
  if (before && now < before.until) return before.matcher
  // While this one waited, somebody began to read the list anew.
  if (kept.get(key) !== earlier) return theMatcher(read, now)
  const renewed = renew(read, now, before)
  kept.set(key, renewed)
  try {
    return (await renewed).matcher
  } catch (error) {
    kept.delete(key)
    throw error
  }
}

async function renew(read: Reader, now: number, before: Kept | undefined): Promise<Kept> {
  const until = now + FRESH_MS
  const ids = await read.selectFrom('word_list').select('id').execute()
  if (before?.mark === markOf(ids)) return { ...before, until }
  const words = await listWords(read)
  return { matcher: buildMatcher(words), mark: markOf(words), until }
}

const markOf = (rows: { id: string }[]) =>
  rows
    .map(({ id }) => id)
    .toSorted()
    .join(' ')
