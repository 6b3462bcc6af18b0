import type { Reader } from '../store/store.ts'
import { commentStatuses, type CommentStatus, type Reason } from './model.ts'

/** What a change of words or rules is tried on before it is saved. */
export const PAST_COMMENTS = 2_000

export type RecentComment = {
  id: string
  name: string
  body: string
  direction: string
  status: CommentStatus
  at: string
  reasons: Reason[]
  emailKey: string | null
  staffId: string | null
  isImported: boolean
}

/** The last comments, whatever became of them, newest first: the newest of each status, by the queue's index, put together. */
export async function listRecent(read: Reader, limit: number): Promise<RecentComment[]> {
  const newest: { id: string; at: string }[] = []
  for (const status of commentStatuses) {
    const some = read.selectFrom('comments').select(['id', 'at']).where('status', '=', status)
    newest.push(...(await some.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()))
  }
  const ids = newest
    .toSorted((first, second) => (first.at < second.at ? 1 : -1))
    .slice(0, limit)
    .map(({ id }) => id)
  const found = new Map<string, RecentComment>()
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await read
      .selectFrom('comments')
      .select(['id', 'name', 'body', 'direction', 'status', 'at', 'reasons', 'email_key', 'staff_id', 'imported_from'])
      .where('id', 'in', ids.slice(start, start + 500))
      .execute()
    for (const { email_key: emailKey, staff_id: staffId, imported_from: importedFrom, ...row } of rows) {
      const status = row.status as CommentStatus
      found.set(row.id, { ...row, status, reasons: JSON.parse(row.reasons), emailKey, staffId, isImported: importedFrom !== null })
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
