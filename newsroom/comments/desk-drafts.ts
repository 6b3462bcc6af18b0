import { createHash, randomBytes } from 'node:crypto'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'
import { HOUR_MS } from '../spans.ts'

type DeskDraft = { memberId: string; text: string }

/** Keeps what a member wrote and what could not be published, encrypted, for the page that says why. Resolves with its token. */
export async function saveDeskDraft(store: Store, keys: Keys, draft: DeskDraft, now = new Date()): Promise<string> {
  const token = randomBytes(18).toString('base64url')
  const row = { token_hash: hashOf(token), sealed: keys.seal('draft', JSON.stringify(draft)), at: now.toISOString() }
  await store.write((transaction) => transaction.insertInto('drafts').values(row).execute())
  return token
}

/** What was kept, for the member who wrote it and for an hour; else null. */
export async function readDeskDraft(read: Reader, keys: Keys, token: string, memberId: string, now = new Date()): Promise<string | null> {
  const row = await read.selectFrom('drafts').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirst()
  if (!row || now.getTime() - Date.parse(row.at) > HOUR_MS) return null
  const opened = keys.open('draft', row.sealed)
  const draft = opened === null ? null : (JSON.parse(opened) as Partial<DeskDraft>)
  return draft?.memberId === memberId ? (draft.text ?? null) : null
}

const hashOf = (token: string) => createHash('sha256').update(`desk:${token}`).digest('base64url')
