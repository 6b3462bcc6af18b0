/**
 * What a document must hold, in no engine's language. Stems are letters and digits only; a mark says what a document is (its language,
 * section, topics, authors), and is written so that no stem can be one.
 */
export type Match =
  | { stem: string }
  /** A stem that begins so. */
  | { begins: string }
  /** Stems one after the other, in one field. */
  | { phrase: string[] }
  | { inHeadline: string }
  | { mark: string }
  | { all: Match[] }
  | { any: Match[] }
  | { holds: Match; not: Match }

export const marks = {
  language: (language: string) => `:l-${language}`,
  section: (key: string) => `:s-${key}`,
  topic: (key: string) => `:t-${key}`,
  author: (key: string) => `:a-${key}`,
}

/** The lexeme by which Postgres knows that a stem stands in the headline; SQLite has columns. */
export const headlineMark = (stem: string): string => `:h-${stem}`

/** As SQLite's FTS5 reads it (https://sqlite.org/fts5.html#full_text_query_syntax). */
export function toFts5(match: Match): string {
  if ('stem' in match) return `"${match.stem}"`
  if ('begins' in match) return `"${match.begins}"*`
  if ('phrase' in match) return `"${match.phrase.join(' ')}"`
  if ('inHeadline' in match) return `headline : "${match.inHeadline}"`
  if ('mark' in match) return `"${match.mark}"`
  if ('all' in match) return `(${match.all.map(toFts5).join(' AND ')})`
  if ('any' in match) return `(${match.any.map(toFts5).join(' OR ')})`
  return `(${toFts5(match.holds)} NOT ${toFts5(match.not)})`
}

/** As Postgres' tsquery reads it (https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY). */
export function toTsquery(match: Match): string {
  if ('stem' in match) return `'${match.stem}'`
  if ('begins' in match) return `'${match.begins}':*`
  if ('phrase' in match) return `(${match.phrase.map((stem) => `'${stem}'`).join(' <-> ')})`
  if ('inHeadline' in match) return `'${headlineMark(match.inHeadline)}'`
  if ('mark' in match) return `'${match.mark}'`
  if ('all' in match) return `(${match.all.map(toTsquery).join(' & ')})`
  if ('any' in match) return `(${match.any.map(toTsquery).join(' | ')})`
  return `(${toTsquery(match.holds)} & !${toTsquery(match.not)})`
}
