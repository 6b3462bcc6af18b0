import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { isStopWord } from '../arabic/stop-words.ts'
import { stem, words } from '../arabic/tokens.ts'
import type { Passage } from './typing-errors.ts'

export type DoubtfulName = { line: number; word: string; name: string }

type Seen = { count: number; first: { text: string; line: number }; isCapital: boolean }

/**
 * Words that stand once in a text and differ by one letter from a word it uses often: a last letter doubled, a letter
 * within left out, added or exchanged with its neighbour. In Arabic one joined particle (لـ, بـ, و …) is set aside. Words that
 * share a stem are forms of one word, and so are those that differ only at their ends; both are left alone.
 */
export function doubtfulNames(passages: Passage[], language: Language): DoubtfulName[] {
  const vocabulary = vocabularyOf(passages, language)
  const names = [...vocabulary].filter(([word, seen]) => isName(word, seen, vocabulary, language))
  const stems = new Map<string, number>()
  for (const [word, { count }] of vocabulary) stems.set(stem(word), (stems.get(stem(word)) ?? 0) + count)

  return [...vocabulary].flatMap(([word, { count, first, isCapital }]) => {
    if (count > 1 || (language === 'en' && !isCapital) || (stems.get(stem(word)) ?? 0) > 1) return []
    const forms = bareForms(word, language).filter((form) => form.length >= 4)
    if (forms.some((form) => form !== word && vocabulary.has(form))) return []
    const name = names.find(([candidate]) => forms.some((form) => resembles(form, candidate)))
    return name ? [{ line: first.line, word: first.text, name: name[1].first.text }] : []
  })
}

function vocabularyOf(passages: Passage[], language: Language) {
  const vocabulary = new Map<string, Seen>()
  for (const { text, line } of passages) {
    for (const word of words(text)) {
      const folded = fold(word.text)
      if (folded.length < 4 || !/^\p{L}+$/u.test(folded) || isStopWord(folded, language)) continue
      const seen = vocabulary.get(folded) ?? { count: 0, first: { text: word.text, line }, isCapital: true }
      vocabulary.set(folded, { ...seen, count: seen.count + 1, isCapital: seen.isCapital && /^\p{Lu}/u.test(word.text) })
    }
  }
  return vocabulary
}

/** A word the text uses often, as a name: in English with a capital, in Arabic never with the article. */
function isName(word: string, { count, isCapital }: Seen, vocabulary: Map<string, Seen>, language: Language) {
  if (count < 3 || word.length < 5) return false
  return language === 'en' ? isCapital : !/^(?:ال|وال|بال|لل)/.test(word) && !vocabulary.has(`ال${word}`) && !vocabulary.has(`وال${word}`)
}

const bareForms = (word: string, language: Language) =>
  language === 'ar' && /^[وفبلك]/.test(word) && word.length >= 5 ? [word, word.slice(1)] : [word]

function resembles(form: string, name: string) {
  if (form === name) return false
  if (form === name + name.at(-1)) return true
  return hasOneMoreInside(name, form) || hasOneMoreInside(form, name) || hasNeighboursExchanged(form, name)
}

/** Whether `longer` is `shorter` with one letter more, neither first nor last, and no long vowel: those make other forms of an Arabic word. */
function hasOneMoreInside(longer: string, shorter: string) {
  if (longer.length !== shorter.length + 1) return false
  for (let index = 1; index < longer.length - 1; index++) {
    if (!'اوي'.includes(longer[index]!) && longer.slice(0, index) + longer.slice(index + 1) === shorter) return true
  }
  return false
}

function hasNeighboursExchanged(one: string, other: string) {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
