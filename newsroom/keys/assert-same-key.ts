import { readOrLeaveMark } from '../store/store-mark.ts'
import type { Store } from '../store/store.ts'
import type { Keys } from './keys.ts'
import { SecretKeyError } from './secret-key.ts'

/**
 * Makes sure that this server's secret is the one the store was written with: the first to come leaves its mark there. Servers that
 * share a store without sharing the key could not read each other's e-mail addresses, receipts and sessions. Throws SecretKeyError.
 */
export async function assertSameKey(store: Store, keys: Keys): Promise<void> {
  const mark = markOf(keys)
  if ((await readOrLeaveMark(store, 'secret', mark)) === mark) return
  throw new SecretKeyError(
    'This server’s secret key is not the one its store was written with. Servers that share a store must share SECRET_KEY: ' +
      'set it on each of them to the contents of keys/secret.key in the DATA_DIR of the first. ' +
      'If that key is lost, e-mail addresses and receipts in the store cannot be read any more: docs/comments.md says what then.',
  )
}

/** What a secret leaves in a store. */
export const markOf = (keys: Keys): string => keys.sign('mark', 'midad')
