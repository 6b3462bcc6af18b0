import type { Direction } from './language.ts'

// What readers write around their words, always in Latin, says nothing about the direction of what they say.
const addresses = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+|[@#][\p{L}\p{N}_]+/gu

const rightToLeftLetter = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu

/**
 * The direction a block of readers' text should have: that of most of its letters, with links, addresses, handles and
 * hashtags left out. Arabic wins from 3 letters in 8, because an Arabic comment that quotes English is still Arabic.
 * A text without letters takes the fallback, where `dir="auto"` would say left to right («🙂 !!!»).
 */
export function directionOf(text: string, fallback: Direction): Direction {
  const prose = text.replace(addresses, ' ')
  const rightToLeft = prose.match(rightToLeftLetter)?.length ?? 0
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return fallback
  return rightToLeft >= (letters - rightToLeft) * 0.6 ? 'rtl' : 'ltr'
}

const beginning: Record<Direction, RegExp> = {
  rtl: new RegExp(String.raw`^\P{L}*${rightToLeftLetter.source}`, 'u'),
  ltr: new RegExp(String.raw`^\P{L}*(?!${rightToLeftLetter.source})\p{L}`, 'u'),
}

const words: Record<Direction, RegExp> = {
  rtl: new RegExp(`${rightToLeftLetter.source}[\\p{L}\\p{M}]*`, 'gu'),
  ltr: new RegExp(String.raw`(?<!\p{L})(?!${rightToLeftLetter.source})\p{L}[\p{L}\p{M}]*`, 'gu'),
}

/**
 * The direction of one paragraph among others that run `around`: another one where it is clearly a quotation in the other language, which
 * begins it and has four words in it and most of its letters. A short line of names stays with its sentence.
 */
export function paragraphDirection(paragraph: string, around: Direction): Direction {
  const own = directionOf(paragraph, around)
  if (own === around || !beginning[own].test(paragraph)) return around
  return (paragraph.match(words[own])?.length ?? 0) >= 4 ? own : around
}
