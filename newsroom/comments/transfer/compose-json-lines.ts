import type { Keys } from '../../keys/keys.ts'
import { composeOwnMeta } from './own-meta.ts'
import type { CommentPage } from './walk-comments.ts'

/**
 * Comments as JSON Lines (docs/moving-comments.md). With `keys`, e-mail addresses too.
 */
export async function* composeJsonLines(pages: AsyncIterable<CommentPage>, keys: Keys | null): AsyncGenerator<string> {
  for await (const { story, comments } of pages) {
    const lines = comments.map((comment) => {
      const { id, parentId, ...rest } = composeOwnMeta(comment)
      const email = keys && comment.email_sealed !== null ? keys.open('email', comment.email_sealed) : null
      return JSON.stringify({
        id,
        story: story.slugline,
        ...(parentId && { parentId }),
        threadId: comment.thread_id,
        name: comment.name,
        ...(email !== null && { email }),
        body: comment.body,
        direction: comment.direction,
        isStaff: comment.staff_id !== null,
        ...rest,
      })
    })
    yield `${lines.join('\n')}\n`
  }
}
