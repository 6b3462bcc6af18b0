import { createHash, randomBytes } from 'node:crypto'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'
import type { CommentFault } from './check-comment.ts'
import { takeDraftTurn, type KeptDraft } from './draft-pace.ts'
import type { GivenComment } from './given-comment.ts'

const TOKEN_BYTES = 24
const DAY_MS = 24 * 60 * 60 * 1_000

/** What a writer had written, and what is wrong with it. */
export type Draft = { given: GivenComment; faults: CommentFault[] }

/**
 * Keeps what was not accepted, encrypted, so that the page that says why has every word of it. Resolves with the token in that page's
 * address, of which the store has only a hash. Kept for a day. A reader has so many kept and no more; then nothing is stored.
 */
export async function saveDraft(store: Store, keys: Keys, readerKey: string, draft: Draft, now: Date): Promise<KeptDraft> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = { token_hash: hashOf(token), sealed: keys.seal('draft', JSON.stringify(draft)), at: now.toISOString() }
  return store.write(async (transaction) => {
    const { pace, retryAfterSeconds } = await takeDraftTurn(transaction, readerKey, now)
    if (pace === 'far') return { retryAfterSeconds }
    await transaction.insertInto('drafts').values(row).execute()
    return { token }
  })
}

/** The draft a token is of, or null where it is unknown or more than a day old. */
export async function readDraft(read: Reader, keys: Keys, token: string, now: Date): Promise<Draft | null> {
  const row = await read.selectFrom('drafts').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst()
  if (!row || now.getTime() - Date.parse(row.at) > DAY_MS) return null
  const opened = keys.open('draft', row.sealed)
  return opened === null ? null : (JSON.parse(opened) as Draft)
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
