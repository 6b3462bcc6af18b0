// NUL cannot be stored by Postgres, and none of these is ever meant.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\uFFFE\uFFFF]/

// Embeddings and overrides turn around whatever follows them, out of their field too. A mark (U+200E, U+200F) turns nothing around.
const override = /[\u202A-\u202E]/

const opening = /[\u2066-\u2068]/g
const closing = /\u2069/g

/** Why a line cannot stand in a content file, as a sentence that follows its place; undefined where it can. */
export function characterMistake(line: string): string | undefined {
  if (control.test(line)) return 'holds a control character; type it anew.'
  if (!line.isWellFormed()) return 'holds half of a character; type it anew.'
  if (override.test(line))
    return 'holds an invisible mark that reverses the text after it (U+202A to U+202E); type it anew, the site sets directions itself.'
  if (line.match(opening)?.length !== line.match(closing)?.length)
    return 'holds an invisible mark of direction that is not closed (U+2066 to U+2069); type it anew, the site sets directions itself.'
  return undefined
}
