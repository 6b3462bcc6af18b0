import type { Face } from './lettering.ts'
import type { Ruler } from './ruler.ts'

// After spaces, after the hyphen of a compound and between the two names of a month: “Intermediate-range”, «سبتمبر/أيلول».
const BREAKS = /(?<= )(?=[^ ])|(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{L}{3}\/)(?=\p{L}{2})/u

type Setting = { size: number; face?: Face }

/** Breaks a text into lines no wider than `room`, where the writer broke it or between words; as even as the fewest lines allow. */
export function wrap(ruler: Ruler, text: string, room: number, { size, face }: Setting): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((paragraph) => {
      const words = paragraph.trim().split(BREAKS)
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
