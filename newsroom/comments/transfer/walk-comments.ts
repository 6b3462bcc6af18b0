import { sql, type Selectable } from 'kysely'
import type { Schema } from '../../store/schema.ts'
import type { Reader } from '../../store/store.ts'

const PAGE = 500

export type CommentRow = Selectable<Schema['comments']>
export type ExportedStory = { id: string; section: string; slugline: string }
/** Some of the comments of a story, thread by thread. */
export type CommentPage = { story: ExportedStory; comments: CommentRow[] }

/** What to export: what readers see or, with `everyStatus`, also what waits and what was refused; of one story or of all. */
export type Selection = { slugline?: string; everyStatus?: boolean }

/** Thrown where there is no story with the slugline that was named. */
export class NoSuchStoryError extends Error {
  constructor(slugline: string) {
    super(`There is no story with the slugline “${slugline}”.`)
  }
}

/** Walks through the comments of the store, story by story and thread by thread, a page in memory at a time. Throws NoSuchStoryError. */
export async function* walkComments(read: Reader, { slugline, everyStatus = false }: Selection): AsyncGenerator<CommentPage> {
  const stories = await read
    .selectFrom('stories')
    .select(['id', 'section', 'slugline'])
    .$if(slugline !== undefined, (query) => query.where('slugline', '=', slugline ?? ''))
    .orderBy('slugline')
    .execute()
  if (slugline !== undefined && stories.length === 0) throw new NoSuchStoryError(slugline)
  for (const story of stories) {
    let after: CommentRow | undefined
    do {
      const comments = await pageOf(read, story.id, everyStatus, after)
      if (comments.length > 0) yield { story, comments }
      after = comments.length < PAGE ? undefined : comments.at(-1)
    } while (after)
  }
}

/** The index of a discussion alone finds the page; only its comments are then read. */
const pageOf = (read: Reader, storyId: string, everyStatus: boolean, after: CommentRow | undefined): Promise<CommentRow[]> =>
  read
    .selectFrom('comments')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('comments')
        .select('id')
        .where('story_id', '=', storyId)
        .$if(!everyStatus, (query) => query.where('status', '=', 'approved'))
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(thread_at, thread_id, at, id) > (${after?.thread_at}, ${after?.thread_id}, ${after?.at}, ${after?.id})`,
          ),
        )
        .orderBy('thread_at')
        .orderBy('thread_id')
        .orderBy('at')
        .orderBy('id')
        .limit(PAGE),
    )
    .orderBy('thread_at')
    .orderBy('thread_id')
    .orderBy('at')
    .orderBy('id')
    .execute()
