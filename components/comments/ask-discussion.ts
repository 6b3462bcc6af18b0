import { cache } from 'react'
import { findDiscussion, type DiscussionState } from '@/newsroom/comments/discussion-state.ts'
import { discussionPage, type DiscussionPage } from '@/newsroom/comments/list-discussion.ts'
import type { DiscussionOrder } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'

/** A page of a discussion, with whether readers can write. */
export type Discussed = DiscussionPage & { state: DiscussionState; takesComments: boolean }

/** One page of a story's discussion, or null past its end and where there is none; asked once for all that shows something of it. */
export const askDiscussion = cache(async (storyId: string, order: DiscussionOrder = 'oldest', page = 1): Promise<Discussed | null> => {
  const { read } = await theStore()
  const [discussion, list] = await Promise.all([findDiscussion(read, storyId), discussionPage(read, storyId, order, page)])
  if (!discussion || !list) return null
  const { state } = discussion
  return { ...list, state, takesComments: state === 'open' || state === 'held' }
})
