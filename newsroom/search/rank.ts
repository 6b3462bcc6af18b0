import { fields, type Field } from './search-document.ts'

/** A stem that is looked for, and how much it tells: the inverse of how many stories hold it. */
export type Term = { stem: string; idf: number }

/** Stems of a document in their order, a space before and after each. */
export type DocumentTexts = Record<Field, string>

/** How many stems a field has on the average. */
export type AverageSizes = Record<Field, number>

/** A word in the headline says more of what a story is about than one in its body. */
const WEIGHT: Record<Field, number> = { headline: 5, standfirst: 2.5, body: 1 }
/** How far a long field is held against it. */
const LENGTH: Record<Field, number> = { headline: 0.4, standfirst: 0.5, body: 0.75 }
/** After how much of it more of the same word adds little. */
const SATURATION = 1.2
/** Two words of the query that stand side by side in the story, as a share of what they tell. */
const NEIGHBOURS = 0.35

/** The inverse document frequency as BM25 has it: never negative. */
export const inverseFrequency = (documents: number, total: number): number =>
  Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5))

/**
 * How well a document answers, by BM25F (Robertson, Zaragoza & Taylor 2004, doi:10.1145/1031171.1031181): occurrences are weighed by
 * their field before they are saturated, so that a word in the headline and the body counts as one word that is said often. On top
 * of it, neighbours in the query that are neighbours in the text.
 * @param terms in the order of the query. @returns 0 where no term stands in the document.
 */
export function rank(texts: DocumentTexts, terms: Term[], averages: AverageSizes): number {
  const norms = fields.map((field) => 1 - LENGTH[field] + (LENGTH[field] * sizeOf(texts[field])) / Math.max(1, averages[field]))
  const present = terms.map((term) => {
    const frequency = fields.reduce(
      (sum, field, at) => sum + (WEIGHT[field] * occurrences(texts[field], ` ${term.stem} `)) / (norms[at] ?? 1),
      0,
    )
    return { ...term, frequency }
  })
  const words = present.reduce((sum, { idf, frequency }) => sum + (idf * frequency) / (SATURATION + frequency), 0)
  return words + NEIGHBOURS * neighbours(texts, present)
}

function neighbours(texts: DocumentTexts, terms: (Term & { frequency: number })[]): number {
  let sum = 0
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1]
    if (!next || term.frequency === 0 || next.frequency === 0) continue
    const pair = ` ${term.stem} ${next.stem} `
    if (fields.some((field) => texts[field].includes(pair))) sum += Math.min(term.idf, next.idf)
  }
  return sum
}

/** How often something stands in a text of stems; it begins and ends with a space. */
export function occurrences(text: string, wanted: string): number {
  let count = 0
  // Two occurrences side by side share the space between them.
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length - 1)) count++
  return count
}

/** How many stems a text holds: spaces are counted, because splitting it would make as many strings. */
function sizeOf(text: string): number {
  let spaces = 0
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces++
  return Math.max(0, spaces - 1)
}
