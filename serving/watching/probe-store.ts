import { queueCounts } from '../../newsroom/comments/queue.ts'
import { countDue } from '../../newsroom/mail/send-due.ts'
import { countWaiting } from '../../newsroom/search/queue.ts'
import type { Store } from '../../newsroom/store/store.ts'
import type { Waiting } from './metrics.ts'

/** Whoever gathers figures does not wait longer either. */
const PATIENCE_MS = 2_000

/** What waits in the store. Rejects where it does not answer, or takes too long. */
export async function probeStore({ read }: Store): Promise<Waiting> {
  const asking = Promise.all([queueCounts(read), countDue(read, new Date()), countWaiting(read)])
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('It takes too long.')), PATIENCE_MS).unref())
  const [{ held }, mails, indexing] = await Promise.race([asking, tooLong])
  return { comments: held, mails, indexing }
}
