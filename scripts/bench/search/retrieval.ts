import { findSimilar } from '../../../newsroom/related/find-similar.ts'
import { findDocuments } from '../../../newsroom/search/find-documents.ts'
import { parseQuery } from '../../../newsroom/search/parse-query.ts'
import type { Analysis } from '../../../newsroom/search/search-document.ts'
import { idsFound, withIndexed } from './indexed-corpus.ts'
import type { Corpus } from './read-corpus.ts'

/** The mean of one over the place of what was looked for among the first ten, and how often it was among them. */
export type Quality = { asked: number; mrr: number; recall: number }

const TEN = 10

/** Every headline asks for its own story, whose headline the index does not hold: what it finds, it finds by the text. */
export async function knownItem({ language, texts }: Corpus, analysis: Analysis): Promise<Quality> {
  const headless = texts.map(({ id, standfirst, paragraphs }) => ({ id, headline: '', standfirst, body: paragraphs.join('\n\n') }))
  return withIndexed(headless, language, analysis, (store) =>
    quality(texts, ({ headline }) =>
      idsFound(store, async (index) => {
        const { whole, partial } = await findDocuments(index, parseQuery(headline, language, analysis), { languages: [language] })
        return [...whole, ...partial].map(({ id }) => id)
      }),
    ),
  )
}

/** Every text is cut in two by its paragraphs, and the first half asks which second half is its own, as a story asks for related ones. */
export async function halfStories({ language, texts }: Corpus, analysis: Analysis): Promise<Quality> {
  const halves = texts
    .filter(({ paragraphs }) => paragraphs.length >= 2)
    .map(({ id, paragraphs }) => {
      const middle = Math.ceil(paragraphs.length / 2)
      return { id, first: paragraphs.slice(0, middle).join('\n\n'), second: paragraphs.slice(middle).join('\n\n') }
    })
  const seconds = halves.map(({ id, second }) => ({ id, headline: '', standfirst: '', body: second }))
  return withIndexed(seconds, language, analysis, (store) =>
    quality(halves, ({ first }) =>
      idsFound(store, async (index) => {
        const stems = analysis(first, language).map(({ stem }) => stem)
        const similar = await findSimilar(index, { texts: { headline: '', standfirst: '', body: ` ${stems.join(' ')} ` }, language })
        return similar.map(({ document }) => document.id)
      }),
    ),
  )
}

async function quality<Text extends { id: string }>(texts: Text[], ask: (text: Text) => Promise<string[]>): Promise<Quality> {
  const places: number[] = []
  for (const text of texts) places.push((await ask(text)).slice(0, TEN).indexOf(text.id))
  const found = places.filter((place) => place >= 0)
  return {
    asked: texts.length,
    mrr: found.reduce((sum, place) => sum + 1 / (place + 1), 0) / texts.length,
    recall: found.length / texts.length,
  }
}
