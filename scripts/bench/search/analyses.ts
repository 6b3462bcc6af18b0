import { fold } from '../../../newsroom/arabic/fold.ts'
import { words } from '../../../newsroom/arabic/tokens.ts'
import { analyse, type Analysis } from '../../../newsroom/search/search-document.ts'

/** Ways to make tokens, the site's own last. */
export const analyses: Record<string, Analysis> = {
  'words as they stand': (text) => whole(text, (word) => word.toLowerCase()),
  folded: (text) => whole(text, fold),
  'folded and stemmed': analyse,
}

const whole = (text: string, change: (word: string) => string) =>
  words(text).flatMap(({ text: spelling }) =>
    (change(spelling).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => ({ stem: word, word, spelling })),
  )
