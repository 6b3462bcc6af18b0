import type { Keys } from '../keys/keys.ts'
import { isCommentId } from './comment-id.ts'

const ID_LETTERS = 12

/**
 * What stands in the address of a comment's receipt: its id, and a signature that only this newsroom can make. Whoever has the link is
 * the writer. Nothing of it is stored, so the same comment has the same receipt always.
 */
export const receiptOf = (keys: Keys, commentId: string): string => `${commentId}-${keys.sign('receipt', commentId)}`

/** The id of the comment a receipt is for; null where it is no receipt of this newsroom. */
export function readReceipt(keys: Keys, receipt: string): string | null {
  const id = receipt.slice(0, ID_LETTERS)
  const signature = receipt.slice(ID_LETTERS + 1)
  return isCommentId(id) && keys.verify(signature, 'receipt', id) ? id : null
}
