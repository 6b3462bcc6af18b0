import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { documentNumber } from './document-number.ts'
import type { Match } from './match.ts'
import type { SearchDocument } from './search-document.ts'
import { askIndex, findHeaviest, findNewest } from './search-index.ts'
import { replaceDocuments } from './write-documents.ts'

// Few words, so that they meet; among them some that an engine might take for something else.
const words = ['قانون', 'برلمان', 'near', 'and', 'f16', '٣', '2021', 'é', 'ß', 'ۃ', '漢字', 'a']
const word = fc.constantFrom(...words)
const text = fc.array(word, { maxLength: 8 })

type Texts = { headline: string[]; standfirst: string[]; body: string[]; section: string }
const texts: fc.Arbitrary<Texts> = fc.record({ headline: text, standfirst: text, body: text, section: fc.constantFrom('a', 'b') })

const leaf: fc.Arbitrary<Match> = fc.oneof(
  word.map((stem) => ({ stem })),
  word.map((stem) => ({ inHeadline: stem })),
  word.map((stem) => ({ begins: stem.slice(0, 2) })),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((phrase) => ({ phrase })),
  fc.constantFrom('a', 'b').map((section) => ({ mark: `:s-${section}` })),
)
const branch = fc.array(leaf, { minLength: 1, maxLength: 3 })
const match: fc.Arbitrary<Match> = fc.oneof(
  leaf,
  branch.map((all) => ({ all })),
  branch.map((any) => ({ any })),
  fc.tuple(branch, branch).map(([all, any]) => ({ holds: { all }, not: { any } })),
)

/** What a match means, said plainly. */
function holds(document: Texts, wanted: Match): boolean {
  const fields = [document.headline, document.standfirst, document.body]
  if ('stem' in wanted) return fields.some((field) => field.includes(wanted.stem))
  if ('inHeadline' in wanted) return document.headline.includes(wanted.inHeadline)
  if ('begins' in wanted) return fields.flat().some((stem) => stem.startsWith(wanted.begins))
  if ('phrase' in wanted) return fields.some((field) => ` ${field.join(' ')} `.includes(` ${wanted.phrase.join(' ')} `))
  if ('mark' in wanted) return wanted.mark === `:s-${document.section}`
  if ('all' in wanted) return wanted.all.every((part) => holds(document, part))
  if ('any' in wanted) return wanted.any.some((part) => holds(document, part))
  return holds(document, wanted.holds) && !holds(document, wanted.not)
}

onEachEngine('the index', (openFresh) => {
  test('finds what a match means, on either engine', async () => {
    const { store } = await openFresh()
    const corpus = fc.sample(texts, { numRuns: 120, seed: 4 })
    const numbers = corpus.map((_, place) => documentNumber(new Date(Date.UTC(2026, 0, 1, 0, 0, place)).toISOString(), `s${place}`, 'ar'))
    const documents = corpus.map(({ section, ...stems }, place): SearchDocument => ({
      number: numbers[place] ?? 0,
      storyId: `s${place}`,
      language: 'ar',
      stems,
      marks: [`:s-${section}`],
      words: new Map(),
    }))
    await store.write((transaction) => replaceDocuments({ engine: store.engine, db: transaction, generation: 1 }, [], documents))

    await fc.assert(
      fc.asyncProperty(match, async (wanted) => {
        const expected = numbers.filter((_, place) => holds(corpus[place] as Texts, wanted)).toReversed()
        await askIndex(store, async (index) => {
          expect(await findNewest(index, wanted, { limit: 200 })).toEqual(expected)
          // The other way to go about it.
          expect(await findNewest(index, wanted, { limit: 200, atMost: Infinity })).toEqual(expected)
        })
      }),
      { numRuns: 150, seed: 5 },
    )
  })

  test('weighs documents by what of the asked they hold', async () => {
    const { store } = await openFresh()
    const stems = [['a'], ['a', 'b'], ['b'], ['c']]
    const documents = stems.map((body, place) => ({
      number: place + 1,
      storyId: `s${place}`,
      language: 'ar' as const,
      stems: { headline: [], standfirst: [], body },
      marks: [],
      words: new Map<string, { stem: string; spelling: string }>(),
    }))
    await store.write((transaction) => replaceDocuments({ engine: store.engine, db: transaction, generation: 1 }, [], documents))
    const parts = [
      { match: { stem: 'a' }, weight: 2 },
      { match: { stem: 'b' }, weight: 3 },
    ]
    await askIndex(store, async (index) => {
      expect(await findHeaviest(index, parts, { limit: 9 })).toEqual([
        { id: 2, weight: 5 },
        { id: 3, weight: 3 },
        { id: 1, weight: 2 },
      ])
      expect(await findHeaviest(index, parts, { limit: 9, span: { from: 3 } })).toEqual([{ id: 3, weight: 3 }])
      expect(await findHeaviest(index, [], { limit: 9 })).toEqual([])
    })
  })

  test('two documents of one second both have a number', async () => {
    const { store } = await openFresh()
    const document = (storyId: string): SearchDocument => ({
      number: 7,
      storyId,
      language: 'ar',
      stems: { headline: ['a'], standfirst: [], body: [] },
      marks: [],
      words: new Map(),
    })
    const write = (documents: SearchDocument[]) =>
      store.write((transaction) => replaceDocuments({ engine: store.engine, db: transaction, generation: 1 }, [], documents))
    await write([document('one'), document('two')])
    await write([document('three')])
    expect(await askIndex(store, (index) => findNewest(index, { stem: 'a' }, { limit: 9 }))).toEqual([9, 8, 7])
  })
})
