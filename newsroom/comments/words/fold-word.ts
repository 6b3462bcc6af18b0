import { fold } from '../../arabic/fold.ts'
import { beginsWithAnd } from '../../arabic/stem-arabic.ts'
import { mixesScripts, withLatinLookalikes } from '../text/scripts.ts'

/** A word as it stands in a text (offsets in UTF-16 units), and as it is compared. */
export type FoldedWord = {
  start: number
  end: number
  /** The ways to read it that are the word itself: as it is folded, and with a letter that was drawn out written once and twice. */
  readings: string[]
  /** Whether a line or a sentence begins with it: no phrase reaches across. */
  beginsAnew: boolean
}

// As newsroom/arabic/tokens.ts has it, with letters in circles and squares (\p{Alphabetic}) and whatever is invisible.
const wordPattern = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}\p{DI}\p{Cf}\u0640]*/gu

// A stop within an address or a number parts nothing.
const beginning = /\n|[.!?؟؛…。][)\]»”’"']*\s/

/**
 * The words of a text for the word list: `foldWord` says what becomes one of them. A sign that stands for several words («ﷺ») is
 * several, in one place.
 */
export function wordsIn(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  let last = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const gap = text.slice(last, index)
    const beginsAnew = gap !== ' ' && last > 0 && beginning.test(gap)
    const parts = lettersOf(word)
    for (const [part, letters] of parts.entries()) {
      words.push({ start: index, end: index + word.length, readings: readingsOf(letters), beginsAnew: beginsAnew && part === 0 })
    }
    last = index + word.length
  }
  return words
}

/**
 * A word or phrase as entries of the word list are compared: its words, parted by spaces. Beyond what `fold` does for search, no
 * hamza is told from the letter it sits on, every script loses its marks where those are no letters, and a letter drawn out is
 * written three times at most. Empty where nothing can be compared.
 */
export function foldWord(word: string): string {
  return wordsIn(word)
    .map(({ readings }) => readings[0])
    .join(' ')
}

const foldedLetters: Record<string, string> = {
  ...Object.fromEntries([...'أإآٱٲٳٵ'].map((letter) => [letter, 'ا'])),
  ...Object.fromEntries([...'ىیېےۍئۓؽؾؿ'].map((letter) => [letter, 'ي'])),
  ...Object.fromEntries([...'ةھہەۀۂۃۿ'].map((letter) => [letter, 'ه'])),
  ...Object.fromEntries([...'کڪ'].map((letter) => [letter, 'ك'])),
  ...Object.fromEntries([...'ؤٶ'].map((letter) => [letter, 'و'])),
}
const variants = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'g')
const plainVariants = (text: string) => text.replace(variants, (letter) => foldedLetters[letter] ?? letter)

// In Hindi, Thai and their like the marks are vowels as a word needs them.
const marks = /[[\p{M}&&[\p{sc=Zinh}\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}]]\p{DI}\p{Cf}]+/gv

// 🅐 and 🅰: unlike Ⓐ and 🄰 they have no compatibility mapping.
const dark = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu
const letterOfDark = (sign: string) => {
  const point = sign.codePointAt(0) ?? 0
  return String.fromCodePoint(0x61 + (point - (point < 0x1f170 ? 0x1f150 : 0x1f170)))
}

/** What the letters of the Arabic keyboard become, by code: vowel marks and tatweel nothing. */
const keyboardLetters = Array.from({ length: 0x671 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[\p{M}\u0640]/u.test(letter) ? '' : plainVariants(letter)
})

/** The words a stretch of letters is once folded; hardly ever more than one. */
function lettersOf(word: string): string[] {
  // Most words are of these two kinds, and are spared six passes.
  if (/^[A-Za-z]+$/.test(word)) return [word.toLowerCase()]
  if (/^[\u0621-\u0652\u0670]+$/.test(word)) {
    let letters = ''
    for (let at = 0; at < word.length; at++) letters += keyboardLetters[word.charCodeAt(at)] ?? ''
    return letters === '' ? [] : [letters]
  }
  const folded = fold(word.replace(dark, letterOfDark)).normalize('NFD').replace(marks, '').normalize('NFC')
  return plainVariants(folded).match(/[\p{Alphabetic}\p{N}\p{M}]+/gu) ?? []
}

const drawnOut = /(\p{L})\1{2,}/gu

function readingsOf(letters: string): string[] {
  if (!isDrawnOut(letters)) return [letters]
  return [...new Set(['$1$1$1', '$1$1', '$1'].map((times) => letters.replace(drawnOut, times)))]
}

function isDrawnOut(letters: string): boolean {
  for (let at = 2; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    if (code === letters.charCodeAt(at - 1) && code === letters.charCodeAt(at - 2)) return true
  }
  return false
}

// Conjunction, preposition or future sign, article: «وبالـ», «سـ», «لل».
const prefixes = ['و', 'ف', ''].flatMap((and) =>
  ['', 'ب', 'ك', 'ل', 'س'].flatMap((particle) => (particle === 'س' ? [and + particle] : [and + particle, and + particle + 'ال'])),
)
const prefixesByLetter = Map.groupBy(
  [...prefixes, 'لل', 'ولل', 'فلل'].filter((prefix) => prefix !== ''),
  (prefix) => prefix[0] ?? '',
)
const pronouns = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'كن', 'كما', 'ي', 'ني', 'نا']
const pronounsByLetter = Map.groupBy(pronouns, (pronoun) => pronoun.at(-1) ?? '')
const SHORTEST_STEM = 3

/**
 * What a word may be meant for without being it: with its clitics off («وبالكلب»، «كلبهم»), with a letter of another alphabet or a
 * digit for the one it resembles («іdiot», «idi0t»). What only meets an entry so is for people to judge.
 */
export function looseReadings(reading: string): string[] {
  const first = reading.charCodeAt(0)
  if (first >= 0x61 && first <= 0x7a && /^[a-z]+$/.test(reading)) return []
  if (/^[\u0621-\u064A]+$/.test(reading)) return withoutClitics(reading)
  const latin = mixesScripts(reading) ? withLatinLookalikes(reading) : reading
  // «A55» is a telephone, «5G» a network: a digit counts as a letter only between letters.
  const spelt = /^[a-z][a-z\d]{2,}[a-z]$/.test(latin) && /\d/.test(latin) ? [withDigitsRead(latin, 'i'), withDigitsRead(latin, 'l')] : []
  const bare = reading.replace(/^\d+|\d+$/g, '')
  return [...new Set([latin, ...spelt, withoutLookalikes(reading), ...(bare.length >= SHORTEST_STEM ? [bare] : [])])].filter(
    (word) => word !== reading,
  )
}

const digitLetters: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }
const withDigitsRead = (word: string, one: string) => word.replace(/\d/g, (digit) => (digit === '1' ? one : (digitLetters[digit] ?? digit)))

// Letters of Persian and its neighbours that are nearly Arabic ones, and with which an Arabic word is disguised.
const arabicLookalikes: Record<string, string> = {
  گ: 'ك',
  ڭ: 'ك',
  ݣ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
  ڨ: 'ق',
  ژ: 'ز',
  ں: 'ن',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'و',
}
const anyArabicLookalike = new RegExp(`[${Object.keys(arabicLookalikes).join('')}]`, 'g')
const withoutLookalikes = (word: string) => word.replace(anyArabicLookalike, (letter) => arabicLookalikes[letter] ?? letter)

function withoutClitics(word: string): string[] {
  if (word.length <= SHORTEST_STEM) return []
  const found = withoutPronouns(word)
  const mayJoin = !word.startsWith('و') || beginsWithAnd(word)
  for (const prefix of (mayJoin && prefixesByLetter.get(word.charAt(0))) || []) {
    if (!word.startsWith(prefix) || word.length < prefix.length + SHORTEST_STEM) continue
    const rest = word.slice(prefix.length)
    found.push(rest)
    // A noun with the article takes no pronoun: «الخولي» and «ابن الكلبي» are men.
    if (!/(?:ال|لل)$/.test(prefix) && !rest.startsWith('ال')) found.push(...withoutPronouns(rest))
  }
  return found
}

function withoutPronouns(word: string): string[] {
  if (word.startsWith('ال') || word.startsWith('لل')) return []
  const found: string[] = []
  for (const pronoun of pronounsByLetter.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(pronoun) || word.length < pronoun.length + SHORTEST_STEM) continue
    const rest = word.slice(0, -pronoun.length)
    found.push(rest)
    // «كلبتهم» is «كلبة» and a pronoun.
    if (rest.endsWith('ت')) found.push(rest.slice(0, -1) + 'ه')
  }
  return found
}
