import type { DocumentTexts } from '../search/rank.ts'
import { fields, type Field } from '../search/search-document.ts'

/** What a text is about: the weight of each stem, as a vector of length 1. */
export type WordVector = Map<string, number>

/** How often a word counts for what a story is about that stands in its headline or standfirst. */
export const FIELD_WEIGHT: Record<Field, number> = { headline: 3, standfirst: 2, body: 1 }

/** Occurrences of each stem, those in the headline and standfirst counted more than once. */
export function stemFrequencies(texts: DocumentTexts): Map<string, number> {
  const frequencies = new Map<string, number>()
  for (const field of fields) {
    for (const stem of texts[field].split(' ')) {
      if (stem !== '') frequencies.set(stem, (frequencies.get(stem) ?? 0) + FIELD_WEIGHT[field])
    }
  }
  return frequencies
}

/**
 * Stems weighed by how often the text says them and how few others do (tf·idf with a logarithmic tf, Salton & Buckley 1988,
 * doi:10.1016/0306-4573(88)90021-0). Numbers alone say nothing: two stories of 2019 are not related.
 * @param documents of how many texts hold each stem, of `total`.
 */
export function wordVector(frequencies: ReadonlyMap<string, number>, documents: ReadonlyMap<string, number>, total: number): WordVector {
  const vector: WordVector = new Map()
  for (const [stem, count] of frequencies) {
    if (/^\p{N}+$/u.test(stem)) continue
    const idf = Math.log((total + 1) / (documents.get(stem) ?? 1))
    if (idf > 0) vector.set(stem, (1 + Math.log(count)) * idf)
  }
  const length = Math.hypot(...vector.values()) || 1
  for (const [stem, weight] of vector) vector.set(stem, weight / length)
  return vector
}

/** The cosine of two vectors, 0 to 1. */
export function likeness(one: WordVector, other: WordVector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}

/** Which share of the stems of either text stands in both (Jaccard), 0 to 1. */
export function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0
  for (const stem of one.keys()) if (other.has(stem)) both++
  return both / Math.max(1, one.size + other.size - both)
}
