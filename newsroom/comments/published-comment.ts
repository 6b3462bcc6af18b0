import type { Reader } from '../store/store.ts'

/** A published comment, as it is quoted to whoever answers or reports it. */
export type PublishedComment = { id: string; storyId: string; name: string; body: string; direction: 'rtl' | 'ltr' }

/** The published comment with this id, or null. */
export async function getPublished(read: Reader, id: string): Promise<PublishedComment | null> {
  const row = await read
    .selectFrom('comments')
    .select(['id', 'story_id', 'name', 'body', 'direction'])
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .executeTakeFirst()
  return row ? { id: row.id, storyId: row.story_id, name: row.name, body: row.body, direction: row.direction as 'rtl' | 'ltr' } : null
}
