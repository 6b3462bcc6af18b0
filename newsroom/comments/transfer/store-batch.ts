import { sql } from 'kysely'
import { directionOf } from '../../arabic/direction.ts'
import type { Direction } from '../../arabic/language.ts'
import type { Keys } from '../../keys/keys.ts'
import { noteRenewals } from '../../store/renewals.ts'
import type { Reader, Store, Writer } from '../../store/store.ts'
import type { Language } from '../../stories/model.ts'
import { noteInAudit } from '../audit.ts'
import { newCommentId } from '../comment-id.ts'
import { discussionPages } from '../discussion-state.ts'
import { emailKey, normaliseEmail } from '../email.ts'
import type { CommentStatus } from '../model.ts'
import { idOfOwnSource, ownSource } from './own-meta.ts'
import type { CleanedComment } from './clean-comment.ts'
import type { KnownStory } from './story-index.ts'

const IMPORT_LOCK = 1_835_623_783

/** A comment on its way into the store: cleaned, and with the story it is on. */
export type Incoming = CleanedComment & { ofStory: KnownStory }

/** What became of a batch. `placed` are the sources that a reply can now be hung on. */
export type BatchResult = {
  taken: Incoming[]
  alreadyThere: number
  /** Replies to comments the store does not have. */
  waiting: Incoming[]
  /** Replies to a comment on another story: they begin threads of their own. */
  strayed: number
  placed: string[]
}

type Place = { id: string; storyId: string; threadId: string; threadAt: string }

/** Stores the comments of a batch that are not there yet, in one transaction, with one line in the audit log. */
export async function storeBatch(store: Store, keys: Keys, batch: Incoming[], now: Date): Promise<BatchResult> {
  // A second run finds nothing to write and takes no lock.
  const looked = sortOut(batch, await placesOf(store.read, batch))
  if (looked.taken.length === 0) return looked
  return store.write(async (transaction) => {
    // Two imports at once wait for each other; on SQLite every write does.
    if (store.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(IMPORT_LOCK)})`.execute(transaction)
    const sorted = sortOut(batch, await placesOf(transaction, batch))
    await insert(transaction, keys, sorted)
    await noteInAudit(transaction, { kind: 'import' }, [{ action: 'imported', details: detailsOf(sorted.taken) }], now)
    const shown = new Set(sorted.taken.filter(({ status }) => status === 'approved').map(({ ofStory }) => ofStory))
    await noteRenewals(store, transaction, [...shown].flatMap(discussionPages))
    return sorted
  })
}

/** What a look at a batch says without writing: how much of it is there already. */
export async function lookAtBatch(read: Reader, batch: Incoming[]): Promise<{ taken: Incoming[]; alreadyThere: number }> {
  const places = await placesOf(read, batch)
  const taken = batch.filter((comment) => !namesOf(comment).some((name) => places.has(name)))
  return { taken, alreadyThere: batch.length - taken.length }
}

/** The comments a batch names, its own and those they reply to, as far as the store has them: by source, and by `midad:` and their id. */
async function placesOf(read: Reader, batch: Incoming[]): Promise<Map<string, Place>> {
  const names = new Set(batch.flatMap((comment) => [...namesOf(comment), ...(comment.parent === null ? [] : [comment.parent])]))
  const ids = [...names].map(idOfOwnSource).filter((id) => id !== null)
  const rows = await read
    .selectFrom('comments')
    .select(['id', 'story_id', 'thread_id', 'thread_at', 'imported_from'])
    .where((eb) => eb.or([eb('imported_from', 'in', [...names]), ...(ids.length > 0 ? [eb('id', 'in', ids)] : [])]))
    .execute()
  const places = new Map<string, Place>()
  for (const row of rows) {
    const place = { id: row.id, storyId: row.story_id, threadId: row.thread_id, threadAt: row.thread_at }
    places.set(ownSource(row.id), place)
    if (row.imported_from !== null) places.set(row.imported_from, place)
  }
  return places
}

/** The names by which a comment is known, and replied to. */
export const namesOf = ({ source, own }: Incoming): string[] => (own ? [source, ownSource(own.id)] : [source])

type Sorted = BatchResult & { rows: { comment: Incoming; place: Place; parentId: string | null }[] }

/** Gives every new comment of the batch an id and its place in a thread. A reply may stand before what it replies to. */
function sortOut(batch: Incoming[], places: Map<string, Place>): Sorted {
  const sorted: Sorted = { taken: [], alreadyThere: 0, waiting: [], strayed: 0, placed: [], rows: [] }
  const fresh = batch.filter((comment) => !namesOf(comment).some((name) => places.has(name)))
  sorted.alreadyThere = batch.length - fresh.length
  const replies = Map.groupBy(fresh, ({ parent }) => parent ?? '')
  // Grows as it is walked through: what was placed can be replied to.
  const parents = [...replies.keys()].filter((parent) => parent === '' || places.has(parent))
  for (const parent of parents) {
    for (const comment of replies.get(parent) ?? []) {
      // The same comment may stand in a file twice.
      if (namesOf(comment).some((name) => places.has(name))) sorted.alreadyThere++
      else parents.push(...place(comment, places, sorted))
    }
    replies.delete(parent)
  }
  sorted.waiting = [...replies.values()].flat()
  return sorted
}

/** Places a comment whose parent, if it has one, has its place. Returns the names by which it can be replied to. */
function place(comment: Incoming, places: Map<string, Place>, sorted: Sorted): string[] {
  const parent = comment.parent === null ? undefined : places.get(comment.parent)
  const isStray = parent !== undefined && parent.storyId !== comment.ofStory.id
  if (isStray) sorted.strayed++
  const above = isStray ? undefined : parent
  const id = comment.own?.id ?? newCommentId()
  const its: Place = { id, storyId: comment.ofStory.id, threadId: above?.threadId ?? id, threadAt: above?.threadAt ?? comment.at }
  const names = namesOf(comment)
  for (const name of names) places.set(name, its)
  sorted.placed.push(...names)
  sorted.taken.push(comment)
  sorted.rows.push({ comment, place: its, parentId: above?.id ?? null })
  return names
}

async function insert(transaction: Writer, keys: Keys, { rows }: Sorted): Promise<void> {
  if (rows.length === 0) return
  await transaction
    .insertInto('comments')
    .values(
      rows.map(({ comment, place, parentId }) => {
        const email = normaliseEmail(comment.email)
        return {
          id: place.id,
          story_id: place.storyId,
          parent_id: parentId,
          thread_id: place.threadId,
          thread_at: place.threadAt,
          ...languageOf(comment),
          name: comment.name,
          body: comment.body,
          email_sealed: email === null ? null : keys.seal('email', email),
          email_key: email === null ? null : emailKey(keys, email),
          status: comment.status,
          reasons: JSON.stringify(comment.wasCleaned ? [{ kind: 'cleaned' }] : []),
          picked: comment.own?.isPicked ? 1 : 0,
          at: comment.at,
          // When it was decided nobody wrote down; that it was is long ago.
          decided_at: comment.own ? comment.own.decidedAt : comment.status === 'held' ? null : comment.at,
          rejection: comment.own?.rejection ?? null,
          imported_from: comment.source,
        }
      }),
    )
    .execute()
}

/** No other system says which of two languages a page was in: that of the text, where the story has an edition in it. */
function languageOf({ body, own, ofStory: { languages } }: Incoming): { language: Language; direction: Direction } {
  const [first = 'ar'] = own ? [own.language] : languages
  const direction = directionOf(body, first === 'ar' ? 'rtl' : 'ltr')
  const spoken = direction === 'rtl' ? 'ar' : 'en'
  return { language: !own && (languages.length === 0 || languages.includes(spoken)) ? spoken : first, direction }
}

function detailsOf(taken: Incoming[]) {
  const statuses: Partial<Record<CommentStatus, number>> = {}
  for (const { status } of taken) statuses[status] = (statuses[status] ?? 0) + 1
  const [first, last] = [taken[0]?.source, taken.at(-1)?.source]
  return { count: taken.length, ...statuses, first, last }
}
