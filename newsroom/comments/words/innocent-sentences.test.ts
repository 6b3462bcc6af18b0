import { describe, expect, test } from 'vitest'
import { cleanBody } from '../text/clean-text.ts'
import { foldWord } from './fold-word.ts'
import { innocentArabic, innocentEnglish } from './innocent-sentences.ts'
import { starterWords } from './starter-words.ts'
import { buildMatcher, type WordEffect } from './word-matcher.ts'

const matcherOf = (words: readonly string[], effect: WordEffect) =>
  buildMatcher(words.map((word) => ({ id: word, word, folded: foldWord(word), effect })))

const list = (...lines: string[]) => lines.flatMap((line) => line.split(' | '))

/** Words a desk might well reject, each of which stands in a sentence below as part of another word, or nearly. */
const nasty = list(
  'كس | طيز | خول | زير | أنيك | منيوك | عرص | خرا | غبا | حما | زب | وس | عاهر | شرمط | قحب | ملعون | كلبي | كسم | يا كلب',
  'يا حمار | يا خنزير | ابن الكلب | يا ابن الحرام | تبا لك | متناك | احا | زفت | حقير | نجس | سافل | واطي | ابن حرام عليك',
  'cunt | ass | cum | tit | anal | cock | sex | rape | hoe | shit | piss | nig | nigger | nigga | spic | slut | whore',
  'penis | clit | fuck | wank | twat | arse | semen | faggot | retard | homos | kys | hit man | buy now | porn | dick head',
  'damn | bastard',
)

const innocents = [...innocentArabic, ...innocentEnglish]

test('there are 150 sentences at least, no two the same, and none that cleaning changes', () => {
  expect(new Set(innocents).size).toBe(innocents.length)
  expect(innocents.length).toBeGreaterThanOrEqual(150)
  for (const sentence of innocents) expect(cleanBody(sentence)).toEqual({ text: sentence.normalize('NFC'), wasCleaned: false })
})

describe('innocent sentences', () => {
  const starter = matcherOf(starterWords, 'hold')
  const rejecting = matcherOf(nasty, 'reject')

  test.each(innocents)('%s', (sentence) => {
    expect(starter.match(sentence)).toEqual([])
    expect(rejecting.match(sentence).filter(({ isWithin }) => !isWithin)).toEqual([])
  })
})
