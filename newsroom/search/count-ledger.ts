import { fields, type Field, type SearchDocument } from './search-document.ts'

/** What is to be added to the counts of one language. */
export type LanguageCounts = {
  /** By stem, in how many documents more it stands; fewer where negative. */
  stems: Map<string, number>
  words: SearchDocument['words']
  documents: number
  sizes: Record<Field, number>
}

/** Adds up what documents change about the counts, so that a stem that many of them hold is written once. */
export class CountLedger {
  readonly languages = new Map<string, LanguageCounts>()

  /** @param sign 1 for a document that came, -1 for one that went. */
  add(language: string, stems: SearchDocument['stems'], sign: 1 | -1): void {
    const counts = this.#of(language)
    counts.documents += sign
    for (const field of fields) counts.sizes[field] += sign * stems[field].length
    for (const stem of new Set(fields.flatMap((field) => stems[field]))) counts.stems.set(stem, (counts.stems.get(stem) ?? 0) + sign)
  }

  addWords({ language, words }: SearchDocument): void {
    const known = this.#of(language).words
    for (const [word, entry] of words) known.set(word, entry)
  }

  clear(): void {
    this.languages.clear()
  }

  #of(language: string): LanguageCounts {
    const counts = this.languages.get(language) ?? {
      stems: new Map(),
      words: new Map(),
      documents: 0,
      sizes: { headline: 0, standfirst: 0, body: 0 },
    }
    this.languages.set(language, counts)
    return counts
  }
}
