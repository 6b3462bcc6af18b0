import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { words } from '../arabic/tokens.ts'
import { endsSentence } from './line-shape.ts'
import type { Note } from './report.ts'
import { doubtfulNames } from './doubtful-names.ts'

/** A text that goes into the edition, with the line it came from. */
export type Passage = { text: string; line: number; isParagraph?: boolean }

type Check = { pattern: RegExp; says: string; language?: Language }

const checks: Check[] = [
  { pattern: /\s[،؛؟,;:!?.](?![.\p{L}\p{N}])/u, says: 'a space before a punctuation mark' },
  { pattern: /[،؛؟](?=\p{L})/u, says: 'no space after a punctuation mark' },
  { pattern: /\p{L}{2}[,;?!](?=\p{L}{2})/u, says: 'no space after a punctuation mark' },
  { pattern: /[\p{Script=Arabic}]{2}\.(?=[\p{Script=Arabic}]{2})/u, says: 'no space after a full stop' },
  { pattern: /\p{Ll}{2}\.(?=\p{Lu}\p{Ll})/u, says: 'no space after a full stop', language: 'en' },
  { pattern: /[\p{Script=Arabic}][,;?](?=\s|$)/u, says: 'a Latin punctuation mark in Arabic text', language: 'ar' },
  { pattern: /([،؛,;:])\s*\1|؟؟|\?\?|،\s*\.|(?<!\.)\.\.(?=\s\p{Lu})/u, says: 'a punctuation mark twice' },
  { pattern: /(?<!\s)\p{L}[-–—]\s|\s[-–—]\p{L}/u, says: 'a dash with a space on one side only' },
  { pattern: /[«“(]\s|\s[»”)]/u, says: 'a space inside quotation marks or brackets' },
]

/**
 * What looks like a slip of the original, for an editor to judge; nothing is mended. Words written twice, quotation marks and brackets
 * that do not close, spaces around punctuation, paragraphs without a stop, and words that resemble a name of the text.
 * Expects texts whose quotation marks are already typographic.
 */
export function typingErrors(passages: Passage[], language: Language): Note[] {
  const notes = passages.flatMap((passage) => [
    ...checked(passage, language),
    ...repeatedWords(passage),
    ...unbalanced(passage),
    ...withoutStop(passage),
  ])
  return [...notes, ...doubtfulNames(passages, language).map(({ line, word, name }) => typing(line, `«${word}»: «${name}» is meant?`))]
}

const typing = (line: number, text: string): Note => ({ about: 'typing', line, text })

function checked({ text, line }: Passage, language: Language) {
  return checks.flatMap(({ pattern, says, language: only }) => {
    const found = (only ?? language) === language ? text.match(pattern) : null
    return found ? [typing(line, `${says}: «${around(text, found.index!)}»`)] : []
  })
}

/** The words to both sides of a place. */
function around(text: string, at: number) {
  const before = text
    .slice(0, at + 1)
    .split(' ')
    .slice(-3)
    .join(' ')
  const after = text
    .slice(at + 1)
    .split(' ')
    .slice(0, 3)
    .join(' ')
  return before + after
}

// Of words of two letters only these are watched: others spell names, as in «بي بي سي».
const shortParticles = new Set([
  'من',
  'في',
  'عن',
  'لا',
  'لم',
  'لن',
  'ما',
  'او',
  'هو',
  'هي',
  'قد',
  'بل',
  'of',
  'to',
  'in',
  'on',
  'at',
  'is',
  'it',
  'a',
  'be',
  'we',
  'he',
  'or',
  'as',
  'by',
])

// Said twice on purpose.
const emphatic = new Set(['جدا', 'رويدا', 'شيءا', 'يوما', 'very', 'had', 'that', 'bye', 'no', 'ha', 'really', 'much', 'never'])

function repeatedWords({ text, line }: Passage): Note[] {
  const all = words(text)
  return all.flatMap((word, index) => {
    const next = all[index + 1]
    if (!next || text.slice(word.end, next.start) !== ' ' || text[word.start - 1] === '-' || /\d/.test(word.text)) return []
    if (word.text.length <= 2 && !shortParticles.has(fold(word.text))) return []
    const isSame = fold(word.text) === fold(next.text) && !emphatic.has(fold(word.text))
    // Duran Duran, Baden Baden.
    const isName = /^\p{Lu}/u.test(word.text) && /^\p{Lu}/u.test(next.text)
    return isSame && !isName ? [typing(line, `a word written twice: «${around(text, word.end)}»`)] : []
  })
}

const pairs = [
  ['«', '»', 'quotation marks'],
  ['“', '”', 'quotation marks'],
  ['(', ')', 'brackets'],
  ['[', ']', 'brackets'],
] as const

function unbalanced({ text, line }: Passage): Note[] {
  // “1)” and «أ)» number what follows.
  const bare = text.replace(/(?<=^|\s)[\p{L}\p{N}]{1,2}\)/gu, '')
  return pairs.flatMap(([opening, closing, what]) => {
    const missing = bare.split(opening).length - bare.split(closing).length
    if (missing === 0) return []
    return [
      typing(
        line,
        `${what} that do not ${missing > 0 ? 'close' : 'open'}: ${opening}…${closing} in «${around(text, text.indexOf(missing > 0 ? opening : closing))}»`,
      ),
    ]
  })
}

function withoutStop({ text, line, isParagraph }: Passage): Note[] {
  if (!isParagraph || endsSentence(text) || text.endsWith(':') || countWords(text) < 12) return []
  return [typing(line, `a paragraph without a stop at its end: «… ${text.split(' ').slice(-4).join(' ')}»`)]
}
