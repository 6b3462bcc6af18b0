import type { Writer } from '../store/store.ts'
import type { Language } from '../stories/model.ts'
import type { RelatedReason } from './nearness.ts'

/** Two stories of a language that are related, and why. */
export type Pair = { other: string; score: number; reason: RelatedReason; isDuplicate: boolean }

/** How many a story keeps: more than are shown, for some are embargoed or withdrawn. */
const KEPT = 16

/**
 * Brings a story's related stories, and its own place in the lists of others, to what is given. @returns the ids of the stories whose
 * lists are no longer what they were.
 */
export async function replacePairs(transaction: Writer, storyId: string, language: Language, pairs: Pair[]): Promise<string[]> {
  const before = await rowsAbout(transaction, storyId, language)
  await transaction
    .deleteFrom('related')
    .where('language', '=', language)
    .where((eb) => eb.or([eb('story_id', '=', storyId), eb('related_id', '=', storyId)]))
    .execute()

  const nearest = pairs.toSorted((a, b) => b.score - a.score || (a.other < b.other ? -1 : 1))
  const own = nearest.slice(0, KEPT).map((pair) => rowOf(storyId, pair.other, language, pair))
  const theirs = nearest.map((pair) => rowOf(pair.other, storyId, language, pair))
  const rows = [...own, ...theirs]
  if (rows.length > 0) await transaction.insertInto('related').values(rows).execute()
  await trim(
    transaction,
    nearest.map(({ other }) => other),
    language,
  )

  const after = await rowsAbout(transaction, storyId, language)
  const [was, is] = [new Map(before.map((row) => [JSON.stringify(row), row])), new Map(after.map((row) => [JSON.stringify(row), row]))]
  const changed = [...[...was].filter(([key]) => !is.has(key)), ...[...is].filter(([key]) => !was.has(key))]
  return [...new Set(changed.map(([, row]) => row.story_id))]
}

const rowOf = (storyId: string, relatedId: string, language: Language, { score, reason, isDuplicate }: Pair) => ({
  story_id: storyId,
  language,
  related_id: relatedId,
  // Rounded, so that the same pair has the same score however it was added up.
  score: Math.round(score * 10_000) / 10_000,
  reason_kind: reason.kind,
  reason: reason.key,
  is_duplicate: isDuplicate ? 1 : 0,
})

const rowsAbout = (transaction: Writer, storyId: string, language: Language) =>
  transaction
    .selectFrom('related')
    .selectAll()
    .where('language', '=', language)
    .where((eb) => eb.or([eb('story_id', '=', storyId), eb('related_id', '=', storyId)]))
    .orderBy('story_id')
    .orderBy('related_id')
    .execute()

/** Of lists that grew too long, what is farthest goes. */
async function trim(transaction: Writer, storyIds: string[], language: Language): Promise<void> {
  if (storyIds.length === 0) return
  const rows = await transaction
    .selectFrom('related')
    .select(['story_id', 'related_id'])
    .where('language', '=', language)
    .where('story_id', 'in', storyIds)
    .orderBy('score', 'desc')
    .orderBy('related_id')
    .execute()
  for (const [storyId, list] of Map.groupBy(rows, ({ story_id }) => story_id)) {
    const surplus = list.slice(KEPT).map(({ related_id }) => related_id)
    if (surplus.length === 0) continue
    await transaction
      .deleteFrom('related')
      .where('language', '=', language)
      .where('story_id', '=', storyId)
      .where('related_id', 'in', surplus)
      .execute()
  }
}
