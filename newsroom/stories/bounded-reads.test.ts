import { sql, type CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely'
import { expect, test } from 'vitest'
import { getFeed } from '../feeds/get-feed.ts'
import { toNewsSitemap } from '../feeds/news-sitemap.ts'
import { sitemapPart, toSitemap } from '../feeds/sitemaps.ts'
import { dueClosings } from '../comments/due-closings.ts'
import { listMostRead } from '../reads/most-read.ts'
import { listRelated } from '../related/list-related.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { refreshStatistics } from '../store/statistics.ts'
import type { Store } from '../store/store.ts'
import { listCards, pageOfCards } from './cards.ts'
import { duePages } from './due-pages.ts'
import { getFront } from './front.ts'
import { getStory } from './get-story.ts'
import { writeStories, type WrittenStory } from './listing-fixtures.ts'

const STORIES = 1_600
/** Rows that a step on the way to an answer may meet: those of a page, of a month, of 60 months, a hundred most read; never the edition. */
const MOST_ROWS = 400
const now = new Date('2026-11-20T10:00:00.000Z')
const since = new Date(now.getTime() - 1_000).toISOString()

// Two in three in Arabic, one in English alone; one a day, and the last not yet due.
const stories: WrittenStory[] = Array.from({ length: STORIES }, (_, number) => {
  const published = new Date(now.getTime() + (2 - number) * 86_400_000).toISOString()
  const section = number % 2 === 0 ? 'politics' : 'science'
  const told = { status: 'published' as const, published }
  return { slugline: `s-${number}`, section, topics: ['nile'], author: 'desk', editions: number % 3 === 0 ? { en: told } : { ar: told } }
})

/** What readers and the server ask again and again. */
const asked: Record<string, (store: Store) => Promise<unknown>> = {
  'a story': ({ read }) => getStory(read, 'ar', 'science', 's-1501', now),
  'a front page': ({ read }) => getFront(read, 'ar'),
  'the first page of a section': ({ read }) => pageOfCards(read, 'ar', { section: 'politics' }, 1, now),
  'a page far back': ({ read }) => pageOfCards(read, 'ar', { section: 'politics' }, 35, now),
  'the last page of everything': ({ read }) => pageOfCards(read, 'en', {}, 80, now),
  'a topic’s stories': ({ read }) => pageOfCards(read, 'ar', { topic: 'nile' }, 60, now),
  'an author’s stories': ({ read }) => pageOfCards(read, 'en', { author: 'desk' }, 60, now),
  'the latest of a section beside a story': ({ read }) =>
    listCards(read, 'ar', { section: 'science', except: ['s-3', 's-5'] }, { limit: 4, now }),
  'the most read': ({ read }) => listMostRead(read, 'ar', 5, now),
  'what is related': ({ read }) => listRelated(read, { id: 's-1501', slugline: 's-1501' }, 'ar', 'ar'),
  'a feed': ({ read }) => getFeed(read, { language: 'en', section: 'science' }),
  'the news sitemap': ({ read }) => toNewsSitemap(read, 'https://midad.example', now),
  'the sitemap': (store) => toSitemap(store, 'https://midad.example', now),
  'a part of the sitemap': async (store) => Array.fromAsync((await sitemapPart(store, 'https://midad.example', 'ar-2024-02', now)) ?? []),
  'what has fallen due': ({ read }) => duePages(read, since, now.toISOString()),
  'which discussions have closed': ({ read }) => dueClosings(read, since, now.toISOString()),
}

onEachEngine('what is asked again and again', (_openFresh, openForAll) => {
  let opened: Promise<Store> | undefined
  const filled = () => (opened ??= openForAll().then(async ({ store }) => (await fill(store), store)))

  test.each(Object.keys(asked))('%s is found by an index, without walking through the edition', async (name) => {
    const store = await filled()
    const { plugin, nodes } = listening()
    const answer = await asked[name]?.({ ...store, read: store.read.withPlugin(plugin) })
    expect(answer).toBeTruthy()
    expect(nodes.length).toBeGreaterThan(0)
    for (const node of nodes) {
      const query = store.read.getExecutor().compileQuery(node, { queryId: 'asked' } as never)
      if (store.engine === 'sqlite') expect(await scansOf(store, query), query.sql).toEqual([])
      else expect(await rowsTouched(store, query), query.sql).toBeLessThan(MOST_ROWS)
    }
  })
})

async function fill(store: Store): Promise<void> {
  await writeStories(store, stories, now)
  await store.write(async (transaction) => {
    await transaction
      .insertInto('site')
      .values({ id: 1, settings: JSON.stringify({ name: {}, tagline: {}, description: {} }) })
      .execute()
    const sections = ['politics', 'science'].map((key, position) => ({ key, position, name: '{}', description: '{}' }))
    await transaction.insertInto('sections').values(sections).execute()
    const topic = { key: 'nile', kind: 'topic', name: '{}', aliases: '{}', description: '{}' }
    await transaction.insertInto('topics').values(topic).execute()
    for (let day = 14; day <= 20; day++) {
      const reads = stories.map(({ slugline }, number) => ({
        story_id: slugline,
        day: `2026-11-${day}`,
        count: 1 + ((number * day) % 977),
      }))
      for (let start = 0; start < STORIES; start += 1_000)
        await transaction
          .insertInto('reads')
          .values(reads.slice(start, start + 1_000))
          .execute()
    }
    const related = stories.flatMap(({ slugline }, number) =>
      [1, 2, 3, 4].map((step) => ({
        story_id: slugline,
        language: 'ar',
        related_id: `s-${(number + step) % STORIES}`,
        score: step / 5,
        reason_kind: 'topic',
        reason: 'nile',
        is_duplicate: 0,
      })),
    )
    for (let start = 0; start < related.length; start += 1_000)
      await transaction
        .insertInto('related')
        .values(related.slice(start, start + 1_000))
        .execute()
  })
  await refreshStatistics(store, [
    'stories',
    'editions',
    'listings',
    'listing_months',
    'reads',
    'related',
    'edition_authors',
    'story_topics',
  ])
}

function listening() {
  const nodes: RootOperationNode[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { plugin, nodes }
}

/** The tables that SQLite would walk through from end to end; those of the newspaper's furniture are small. */
async function scansOf(store: Store, query: CompiledQuery): Promise<string[]> {
  const explained = await store.read.executeQuery<{ detail: string }>({ ...query, sql: `explain query plan ${query.sql}` })
  return explained.rows
    .map(({ detail }) => detail)
    .filter((detail) =>
      /^SCAN (?!CONSTANT|\(|(?:listed|most)\b|json_each\b|(?:site|sections|topics|authors|pages|fronts|discussion_rules)\b)/.test(detail),
    )
}

/** The most rows that Postgres met in one step to the answer. Tables as small as these it would rather read whole, and rightly. */
function rowsTouched(store: Store, query: CompiledQuery): Promise<number> {
  return store.read.transaction().execute(async (read) => {
    await sql`set local enable_seqscan = off`.execute(read)
    const explained = await read.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>({
      ...query,
      sql: `explain (analyze, format json) ${query.sql}`,
    })
    return Math.max(...explained.rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan: plan }) => mostMet(plan))))
  })
}

type Plan = { 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] }

const mostMet = (plan: Plan): number =>
  Math.max((plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'], ...(plan.Plans ?? []).map(mostMet))
