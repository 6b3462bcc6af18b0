import { readTexts, type StoredTexts } from '../search/read-texts.ts'
import { preferIndex, readState, tablesOf, type SearchIndex } from '../search/search-index.ts'
import { addresses } from '../stories/addresses.ts'
import { languages, type Language } from '../stories/model.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store, Writer } from '../store/store.ts'
import { findSimilar } from './find-similar.ts'
import { prominence, readTopics } from './named-topics.ts'
import { FLOOR, nearness, reasonOf } from './nearness.ts'
import { replacePairs, type Pair } from './replace-pairs.ts'

/** From which share of the same words on two stories are one report. */
const DUPLICATE = 0.8

/**
 * Finds the related stories of one that was indexed, and mends the lists of those it is related to now, or was until now. What is
 * embargoed is related too: whoever lists related stories shows only what is public.
 */
export async function relateStory(store: Store, storyId: string): Promise<void> {
  await store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    const { numDeletedRows } = await transaction
      .deleteFrom('search_queue')
      .where('story_id', '=', storyId)
      .where('indexed', '=', 1)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return
    await preferIndex(store.engine, transaction)

    const { serving: generation } = await readState(transaction)
    const index = { engine: store.engine, db: transaction, generation }
    const touched = new Set<string>()
    for (const language of languages) {
      const pairs = await findPairs(index, storyId, language)
      for (const id of await replacePairs(transaction, storyId, language, pairs)) touched.add(id)
    }
    await noteRenewals(store, transaction, await pagesOf(transaction, [...touched]))
  })
}

async function findPairs(index: SearchIndex, storyId: string, language: Language): Promise<Pair[]> {
  const own = await readOwn(index, storyId, language)
  if (!own) return []
  const ownTopics = await readTopics(index.db, storyId, language)
  const similar = await findSimilar(index, { texts: own, language, topics: ownTopics.map(({ key }) => key) })
  const others = await describe(
    index,
    similar.map(({ document }) => document.id).filter((id) => id !== own.id),
  )
  const topics = await topicKeys(
    index,
    [...others.values()].map(({ storyId: id }) => id),
  )
  const section = await sectionOf(index, storyId)

  return similar.flatMap(({ document, likeness, overlap }) => {
    const other = others.get(document.id)
    if (!other) return []
    const shared = ownTopics.filter(({ key }) => topics.get(other.storyId)?.has(key))
    const inCommon = {
      likeness,
      topics: shared.map((topic) => ({ ...topic, prominence: Math.sqrt(prominence(own, topic) * prominence(document, topic)) })),
      section: other.section === section ? section : null,
      apart: Math.abs(own.published - document.published),
    }
    const [score, reason] = [nearness(inCommon), reasonOf(inCommon)]
    return reason && score >= FLOOR ? [{ other: other.storyId, score, reason, isDuplicate: overlap >= DUPLICATE }] : []
  })
}

async function readOwn(index: SearchIndex, storyId: string, language: Language): Promise<StoredTexts | undefined> {
  const row = await index.db
    .selectFrom(tablesOf(index.generation).documents)
    .select('id')
    .where('story_id', '=', storyId)
    .where('language', '=', language)
    .executeTakeFirst()
  return row && (await readTexts(index, [Number(row.id)]))[0]
}

async function describe(index: SearchIndex, ids: number[]): Promise<Map<number, { storyId: string; section: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await index.db
    .selectFrom(`${tablesOf(index.generation).documents} as documents`)
    .innerJoin('stories', 'stories.id', 'documents.story_id')
    .select(['documents.id', 'documents.story_id', 'stories.section'])
    .where('documents.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, story_id: storyId, section }) => [Number(id), { storyId, section }]))
}

/** The topics of stories, by story. */
async function topicKeys({ db }: SearchIndex, storyIds: string[]): Promise<Map<string, Set<string>>> {
  if (storyIds.length === 0) return new Map()
  const rows = await db.selectFrom('story_topics').select(['story_id', 'topic']).where('story_id', 'in', storyIds).execute()
  const byStory = Map.groupBy(rows, ({ story_id }) => story_id)
  return new Map([...byStory].map(([id, own]) => [id, new Set(own.map(({ topic }) => topic))]))
}

const sectionOf = async ({ db }: SearchIndex, storyId: string) =>
  (await db.selectFrom('stories').select('section').where('id', '=', storyId).executeTakeFirst())?.section ?? null

/** The pages of the stories whose lists changed. */
async function pagesOf(transaction: Writer, storyIds: string[]): Promise<string[]> {
  if (storyIds.length === 0) return []
  const rows = await transaction.selectFrom('stories').select(['section', 'slugline']).where('id', 'in', storyIds).execute()
  return rows.flatMap(({ section, slugline }) => languages.map((language) => addresses.story(language, section, slugline)))
}
