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
