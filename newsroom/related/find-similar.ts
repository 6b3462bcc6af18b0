import { stemCounts, indexTotals } from '../search/index-counts.ts'
import { marks, type Match } from '../search/match.ts'
import { readTexts, type StoredTexts } from '../search/read-texts.ts'
import type { DocumentTexts } from '../search/rank.ts'
import { findHeaviest, findNewest, type SearchIndex } from '../search/search-index.ts'
import type { Language } from '../stories/model.ts'
import { likeness, overlap, stemFrequencies, wordVector, type WordVector } from './word-vector.ts'

/** A document that may be related: how alike the words of both are, and how many of them are the same (0 to 1 each). */
export type Similar = { document: StoredTexts; likeness: number; overlap: number }

/** The words that say most of what a text is about; the rest of it is too common to look for. */
const TELLING_WORDS = 30
/** How many documents of those words are looked at, the most telling words first. */
const MOST_LOOKED_AT = 20_000
const CANDIDATES = 40
/** How many of the newest are looked at of each topic a story has. */
const OF_EACH_TOPIC = 10

/** The documents of a language most like a text, most alike first, and the newest of its topics. */
export async function findSimilar(
  index: SearchIndex,
  { texts, language, topics = [] }: { texts: DocumentTexts; language: Language; topics?: string[] },
): Promise<Similar[]> {
  const frequencies = stemFrequencies(texts)
  const { documents: total } = await indexTotals(index, [language])
  const counts = await stemCounts(index, [language], [...frequencies.keys()])
  const vector = wordVector(frequencies, counts, total)

  const ids = new Set(await holdingTellingWords(index, vector, counts, language))
  for (const topic of topics) for (const id of await newestOf(index, language, topic)) ids.add(id)
  const candidates = (await readTexts(index, [...ids])).map((document) => ({ document, frequencies: stemFrequencies(document) }))

  const missing = new Set(candidates.flatMap((candidate) => [...candidate.frequencies.keys()]).filter((stem) => !counts.has(stem)))
  for (const [stem, count] of await stemCounts(index, [language], [...missing])) counts.set(stem, count)
  return candidates
    .map((candidate) => ({
      document: candidate.document,
      likeness: likeness(vector, wordVector(candidate.frequencies, counts, total)),
      overlap: overlap(frequencies, candidate.frequencies),
    }))
    .toSorted((a, b) => b.likeness - a.likeness || b.document.id - a.document.id)
}

async function holdingTellingWords(
  index: SearchIndex,
  vector: WordVector,
  counts: ReadonlyMap<string, number>,
  language: Language,
): Promise<number[]> {
  let sum = 0
  const telling = [...vector]
    .filter(([stem]) => counts.has(stem))
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, TELLING_WORDS)
    .filter(([stem]) => (sum += counts.get(stem) ?? 0) <= MOST_LOOKED_AT)
  const parts = telling.map(([stem, weight]) => ({ match: inLanguage(language, { stem }), weight: Math.round(weight * 10_000) }))
  return (await findHeaviest(index, parts, { limit: CANDIDATES })).map(({ id }) => id)
}

const newestOf = (index: SearchIndex, language: Language, topic: string) =>
  findNewest(index, inLanguage(language, { mark: marks.topic(topic) }), { limit: OF_EACH_TOPIC })

const inLanguage = (language: Language, match: Match): Match => ({ all: [{ mark: marks.language(language) }, match] })
