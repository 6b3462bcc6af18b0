import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { readMark } from '../store/store-mark.ts'
import { markOf } from './assert-same-key.ts'
import { Keys } from './keys.ts'
import { existingSecretKey } from './secret-key.ts'

/** Whether a server's secret is the one a store was written with; `missing`: it has none yet. Null: the store bears no mark of any. */
export type KeyComparison = 'same' | 'other' | 'missing' | null

/** Compares them without making a secret and without leaving a mark. */
export async function compareKey(store: Store, place: Pick<Settings, 'secretKey' | 'dataDir'>): Promise<KeyComparison> {
  const mark = await readMark(store, 'secret')
  if (mark === undefined) return null
  const secret = existingSecretKey(place)
  if (!secret) return 'missing'
  return markOf(new Keys(secret)) === mark ? 'same' : 'other'
}
