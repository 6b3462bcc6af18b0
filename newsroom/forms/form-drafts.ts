import type { KeptDraft } from '../comments/draft-pace.ts'
import { readerKey } from '../comments/reader-key.ts'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'
import { openDraft, sealDraft } from './sealed-drafts.ts'

/** A form that was not accepted: what was written in it, by field, and what is wrong, by name. */
export type FormDraft = { values: Record<string, string>; faults: string[] }

/** The forms whose words are kept here. */
type FormName = 'report' | 'own-comments'

/** A form as it came; `network` as the server entry tells it (reader-header.ts). */
type Sent = { form: FormName; draft: FormDraft; network: string }

/** Keeps what was written into a form that was not accepted for the page that says why (sealed-drafts.ts). */
export async function saveFormDraft(store: Store, keys: Keys, { form, draft, network }: Sent, now: Date): Promise<KeptDraft> {
  return sealDraft(store, keys, { form, draft, readerKey: await readerKey(store, keys, network, now) }, now)
}

/** The draft a token is of; null where it is unknown, another form's, or more than a day old. */
export const readFormDraft = async (read: Reader, keys: Keys, form: FormName, token: string, now = new Date()): Promise<FormDraft | null> =>
  (await openDraft(read, keys, form, token, now)) as FormDraft | null
