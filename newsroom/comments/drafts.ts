import { openDraft, sealDraft } from '../forms/sealed-drafts.ts'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Store } from '../store/store.ts'
import type { CommentFault } from './check-comment.ts'
import type { KeptDraft } from './draft-pace.ts'
import type { GivenComment } from './given-comment.ts'

/** What a writer had written, and what is wrong with it. */
export type Draft = { given: GivenComment; faults: CommentFault[] }

/** Keeps a comment that was not accepted for the page that says why (sealed-drafts.ts). */
export const saveDraft = (store: Store, keys: Keys, readerKey: string, draft: Draft, now: Date): Promise<KeptDraft> =>
  sealDraft(store, keys, { form: 'comment', draft, readerKey }, now)

/** The draft a token is of, or null where it is unknown or more than a day old. */
export const readDraft = async (read: Reader, keys: Keys, token: string, now: Date): Promise<Draft | null> =>
  (await openDraft(read, keys, 'comment', token, now)) as Draft | null
