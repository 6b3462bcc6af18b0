/** In what a reader would count as letters. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/** Code units better-auth takes: 128 letters with every mark they may carry are far less. */
const LONGEST_UNITS = 1_024

/** What is wrong with a password; each has its sentence. */
export type PasswordProblem = 'short' | 'long' | 'personal' | 'monotonous'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const lettersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Letters that are none of the member's name and address, and of how many kinds there must be. */
const LEAST_OWN = 6
const LEAST_KINDS = 5

/** Length is what makes a password hard to guess; no kinds of signs are asked for. Null where there is nothing wrong. */
export function passwordProblem(password: string, { name, email }: { name: string; email: string }): PasswordProblem | null {
  const letters = lettersOf(password)
  if (letters.length < SHORTEST_PASSWORD) return 'short'
  if (letters.length > LONGEST_PASSWORD || password.length > LONGEST_UNITS) return 'long'
  if (new Set(letters).size < LEAST_KINDS) return 'monotonous'
  const own = [email, ...email.split(/[@.]/), name, ...name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, ''), password.toLowerCase())
  return lettersOf(own).length < LEAST_OWN ? 'personal' : null
}
