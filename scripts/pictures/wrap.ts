import type { Face } from './lettering.ts'
import type { Ruler } from './ruler.ts'

// After spaces, after the hyphen of a compound and between the two names of a month: “Intermediate-range”, «سبتمبر/أيلول».
const BREAKS = /(?<= )(?=[^ ])|(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{L}{3}\/)(?=\p{L}{2})/u

// “5 per cent”, «10 في المئة», «تشرين الأول»: words that are read in one breath.
const PHRASES = [
  ['per', 'cent'],
  ['في', 'المئة'],
  ['تشرين', 'الأول'],
  ['تشرين', 'الثاني'],
  ['كانون', 'الأول'],
  ['كانون', 'الثاني'],
]
const QUANTITY = /^[−-]?\d[\d.,:]*$/
const NUMERAL = /^(\d[\d.,:–-]*|[IVX]+)[,،]?$/
const PAUSE = /[,،؛;:]$/

type Setting = { size: number; face?: Face }

/** Breaks a text into lines no wider than `room`, where the writer broke it or between words; as even as the fewest lines allow. */
export function wrap(ruler: Ruler, text: string, room: number, { size, face }: Setting): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((paragraph) => {
      const words = unbroken(paragraph.trim().split(BREAKS))
      const widthOf = (line: string) => ruler.width(line, size, face)
      const fewest = greedy(words, room, widthOf)
      if (fewest.length === 1) return fewest
      return narrowest(words, room, fewest.length, widthOf)
    })
}

function greedy(words: string[], room: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''}${word}`
    if (lines.length && widthOf(longer.trim()) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => line.trim())
}

/** The same number of lines in the least room, so that no single word is left alone on the last one. */
function narrowest(words: string[], room: number, count: number, widthOf: (line: string) => number): string[] {
  let best = greedy(words, room, widthOf)
  for (let tried = room * 0.95; tried > room * 0.4; tried -= room * 0.05) {
    const lines = greedy(words, tried, widthOf)
    if (lines.length > count) break
    best = lines
  }
  return best
}

export const widest = (ruler: Ruler, lines: string[], { size, face }: Setting) =>
  Math.max(0, ...lines.map((line) => ruler.width(line, size, face)))

/** A number goes with what it counts, a day with its month, a last number with what it numbers: they are one word. */
function unbroken(words: string[]): string[] {
  const joined: string[] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]?.trim()
    const isLast = index === words.length - 1
    if (before !== undefined && belong(before, word.trim(), isLast)) joined.push(`${joined.pop()}${word}`)
    else joined.push(word)
  }
  return joined
}

function belong(before: string, word: string, isLast: boolean): boolean {
  const isPhrase = PHRASES.some(([one, other]) => before === one && word === other)
  const isNumbered = NUMERAL.test(word) && !PAUSE.test(before) && (isLast || !QUANTITY.test(word))
  return isPhrase || isNumbered || (QUANTITY.test(before) && !PAUSE.test(before))
}
