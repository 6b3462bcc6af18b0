import { createHash, randomBytes } from 'node:crypto'
import { takeDraftTurn, type KeptDraft } from '../comments/draft-pace.ts'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'
import { DAY_MS } from '../spans.ts'

const TOKEN_BYTES = 24

/** What is to be kept of a form. One form's token opens no other's. */
type Sent = { form: string; draft: unknown; readerKey: string }

/**
 * Keeps a form that was not accepted, encrypted, so that the page that says why has every word of it. Resolves with the token in that
 * page's address, of which the store has only a hash. Kept for a day. A reader has so many kept and no more; then nothing is stored.
 */
export async function sealDraft(store: Store, keys: Keys, { form, draft, readerKey }: Sent, now: Date): Promise<KeptDraft> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = { token_hash: hashOf(form, token), sealed: keys.seal('draft', JSON.stringify(draft)), at: now.toISOString() }
  return store.write(async (transaction) => {
    const { pace, retryAfterSeconds } = await takeDraftTurn(transaction, readerKey, now)
    if (pace === 'far') return { retryAfterSeconds }
    await transaction.insertInto('drafts').values(row).execute()
    return { token }
  })
}

/** The draft a token is of; null where it is unknown, another form's, or more than a day old. */
export async function openDraft(read: Reader, keys: Keys, form: string, token: string, now: Date): Promise<unknown> {
  const row = await read.selectFrom('drafts').selectAll().where('token_hash', '=', hashOf(form, token)).executeTakeFirst()
  if (!row || now.getTime() - Date.parse(row.at) > DAY_MS) return null
  const opened = keys.open('draft', row.sealed)
  return opened === null ? null : JSON.parse(opened)
}

const hashOf = (form: string, token: string) => createHash('sha256').update(`${form}:${token}`).digest('base64url')
