import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshPostgres } from '../../../e2e/durability/fresh-postgres.ts'
import { listRelated } from '../../../newsroom/related/list-related.ts'
import { searchStories } from '../../../newsroom/search/search-stories.ts'
import { openStore, type Store } from '../../../newsroom/store/store.ts'
import { getFront } from '../../../newsroom/stories/front.ts'
import { getStory } from '../../../newsroom/stories/get-story.ts'
import { publishStories } from '../../../newsroom/stories/write-newsroom.ts'
import type { Story } from '../../../newsroom/stories/model.ts'
import { median, quantile, timed } from '../timing.ts'
import { readersQuestions } from './ask-like-readers.ts'
import { fillStore } from './fill-store.ts'
import type { Corpus } from './read-corpus.ts'
import { table } from './table.ts'

const QUESTIONS = 300
const PUBLISHED = 20

/** How fast search, reading and publishing are with so many stories, grown from the largest corpus, on each engine there is. */
export async function speedBySize(corpora: Corpus[], sizes: number[]): Promise<void> {
  const corpus = corpora.toSorted((a, b) => b.texts.length - a.texts.length).find(({ language }) => language === 'ar') ?? corpora[0]
  if (!corpus) return
  const rows: (string | number)[][] = []
  for (const engine of ['SQLite', ...(process.env.TEST_DATABASE_URL ? ['Postgres'] : [])])
    for (const size of sizes) rows.push([engine, size, ...(await withStore(engine, (store) => measure(store, corpus, size)))])
  const head = [
    'engine',
    'stories',
    'search p50',
    'p95',
    'a second',
    'front page',
    'story',
    'related',
    'publish p50',
    'p95',
    'rebuild',
    'memory',
  ]
  table('Speed by size (ms; rebuild in s, memory in MB)', head, rows)
}

async function measure(store: Store, corpus: Corpus, size: number): Promise<string[]> {
  const now = new Date()
  const filled = await fillStore(store, corpus, size, now)
  const { language } = corpus
  const questions = await readersQuestions(store, language, Math.min(QUESTIONS, size))
  for (const question of questions.slice(0, 20)) await searchStories(store, language, question, now)
  const search = await timed(questions.length, (time) =>
    searchStories(store, language, questions[time] ?? { text: '', scope: { languages: [language] }, page: 1 }, now),
  )

  const publish = await timed(PUBLISHED, (time) =>
    publishStories(store, { stories: [newStory(corpus, time)], topics: [], authors: [], media: [] }, now),
  )
  const story = await store.read
    .selectFrom('stories')
    .select(['id', 'slugline', 'section'])
    .where('slugline', '=', 'news-0')
    .executeTakeFirstOrThrow()
  const front = await timed(60, () => getFront(store.read, language))
  const page = await timed(60, () => getStory(store.read, language, story.section, story.slugline))
  const related = await timed(60, () => listRelated(store.read, story, language, language))

  const total = search.reduce((sum, time) => sum + time, 0)
  const ms = (time: number) => time.toFixed(1)
  return [
    ms(quantile(search, 0.5)),
    ms(quantile(search, 0.95)),
    ((1_000 * search.length) / total).toFixed(0),
    ms(median(front)),
    ms(median(page)),
    ms(median(related)),
    ms(quantile(publish, 0.5)),
    ms(quantile(publish, 0.95)),
    filled.seconds.toFixed(0),
    filled.megabytes.toFixed(0),
  ]
}

function newStory({ language, texts }: Corpus, time: number): Story {
  const text = texts[(time * 7) % texts.length]
  return {
    slugline: `news-${time}`,
    section: 'politics',
    topics: ['t3'],
    archive: false,
    formerly: [],
    pictures: [],
    sources: [],
    editions: [
      {
        language,
        headline: text?.headline ?? '',
        standfirst: text?.paragraphs[0] ?? '',
        byline: [],
        status: 'published',
        published: new Date(Date.now() - 60_000).toISOString(),
        corrections: [],
        body: text?.paragraphs.join('\n\n') ?? '',
      },
    ],
  }
}

async function withStore<T>(engine: string, work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'midad-bench-'))
  const postgres = engine === 'Postgres' ? await freshPostgres(process.env.TEST_DATABASE_URL ?? '') : null
  const store = await openStore(postgres?.url ?? `file:${join(folder, 'midad.sqlite')}`)
  try {
    return await work(store)
  } finally {
    await store.close()
    await postgres?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
