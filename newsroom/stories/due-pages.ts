import type { Reader } from '../store/store.ts'

/** The addresses touched by editions that fell due after `since` and not after `until` (ISO 8601 instants). */
export async function duePages(read: Reader, since: string, until: string): Promise<string[]> {
  const due = await read
    .selectFrom('editions')
    .select('story_id')
    .where('status', '=', 'published')
    .where('published_at', '>', since)
    .where('published_at', '<=', until)
    .execute()
  return due.length > 0 ? ['/*'] : []
}
