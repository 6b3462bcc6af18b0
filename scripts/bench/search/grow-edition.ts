import { words } from '../../../newsroom/arabic/tokens.ts'
import type { Corpus } from './read-corpus.ts'

/** A story that was made up from sentences of others: what it says is nonsense, and its words are as frequent as in real news. */
export type GrownStory = { headline: string; standfirst: string; body: string; section: string; topics: string[]; published: string }

export const SECTIONS = ['politics', 'economy', 'science', 'culture', 'climate', 'sport']
export const TOPICS = 400
const DAYS = 3_650
/** Real news goes on meeting new names: one word in so many is taken from a long tail of invented ones. */
const ONE_INVENTED_IN = 12
const INVENTED = 200_000
const LETTERS = { ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', en: 'abcdefghijklmnopqrstuvwxyz' }

/** Makes any number of stories from a corpus, always the same ones. */
export function* growEdition({ language, texts }: Corpus, count: number, newest: Date): Generator<GrownStory> {
  const random = seeded(20_261_126)
  const below = (limit: number) => Math.floor(random() * limit)
  const letters = LETTERS[language]
  const invented = Array.from({ length: INVENTED }, () =>
    Array.from({ length: 3 + below(4) }, () => letters[below(letters.length)]).join(''),
  )
  const sentences = texts.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => words(paragraph).length > 3)
  // Zipf's law: the second is met half as often as the first.
  const rareName = () => invented[Math.floor(INVENTED ** random()) - 1] ?? ''
  const touched = (sentence: string) => sentence.split(' ').map((word) => (below(ONE_INVENTED_IN) === 0 ? rareName() : word))

  for (let made = 0; made < count; made++) {
    const start = below(sentences.length)
    const length = 6 + below(12)
    const body = Array.from({ length }, (_, place) =>
      touched(sentences[(random() < 0.5 ? start + place : below(sentences.length)) % sentences.length] ?? ''),
    )
    const lead = body[0] ?? []
    yield {
      headline: [...lead.slice(0, 6), rareName()].join(' '),
      standfirst: (body[1] ?? []).slice(0, 18).join(' '),
      body: body.map((sentence) => sentence.join(' ')).join('\n\n'),
      section: SECTIONS[below(SECTIONS.length)] ?? '',
      topics: [...new Set([`t${Math.floor(TOPICS ** random())}`, `t${Math.floor(TOPICS ** random())}`])],
      published: new Date(newest.getTime() - (made / count) * DAYS * 86_400_000).toISOString(),
    }
  }
}

/** Numbers from 0 to 1, the same ones each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
