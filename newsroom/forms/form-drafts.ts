import { createHash, randomBytes } from 'node:crypto'
import { takeDraftTurn, type KeptDraft } from '../comments/draft-pace.ts'
import { readerKey } from '../comments/reader-key.ts'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'

const TOKEN_BYTES = 24
const DAY_MS = 24 * 60 * 60 * 1_000

/** A form that was not accepted: what was written in it, by field, and what is wrong, by name. */
export type FormDraft = { values: Record<string, string>; faults: string[] }

/** The forms whose words are kept here. One form's token opens no other's. */
type FormName = 'report' | 'own-comments'

/** A form as it came; `network` as the server entry tells it (reader-header.ts). */
type Sent = { form: FormName; draft: FormDraft; network: string }

/**
 * Keeps what was written into a form that was not accepted, encrypted, so that the page that says why has every word of it. Resolves
 * with the token in that page's address, of which the store has only a hash. Kept for a day. A reader has so many kept and no more; then
 * nothing is stored.
 */
export async function saveFormDraft(store: Store, keys: Keys, { form, draft, network }: Sent, now: Date): Promise<KeptDraft> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = { token_hash: hashOf(form, token), sealed: keys.seal('draft', JSON.stringify(draft)), at: now.toISOString() }
  const reader = await readerKey(store, keys, network, now)
  return store.write(async (transaction) => {
    const { pace, retryAfterSeconds } = await takeDraftTurn(transaction, reader, now)
    if (pace === 'far') return { retryAfterSeconds }
    await transaction.insertInto('drafts').values(row).execute()
    return { token }
  })
}

/** The draft a token is of; null where it is unknown, another form's, or more than a day old. */
export async function readFormDraft(read: Reader, keys: Keys, form: FormName, token: string, now = new Date()): Promise<FormDraft | null> {
  const row = await read.selectFrom('drafts').selectAll().where('token_hash', '=', hashOf(form, token)).executeTakeFirst()
  if (!row || now.getTime() - Date.parse(row.at) > DAY_MS) return null
  const opened = keys.open('draft', row.sealed)
  return opened === null ? null : (JSON.parse(opened) as FormDraft)
}

const hashOf = (form: FormName, token: string) => createHash('sha256').update(`${form}:${token}`).digest('base64url')
