import { addresses } from '../stories/addresses.ts'
import type { Language } from '../stories/model.ts'
import { isPublicEdition } from '../stories/public-editions.ts'
import type { Reader } from '../store/store.ts'
import { getRules, type DiscussionRules } from './rules.ts'
import { DAY_MS } from '../spans.ts'

/**
 * Whether a story's readers can write: `open`; `held`, where the desk wants to see everything first; `closed`, by the desk or by its
 * age; `read-only`, where the whole site takes no comments for now.
 */
export type DiscussionState = 'open' | 'held' | 'closed' | 'read-only'

/** A story that has a discussion: one that is public in some language. */
export type DiscussedStory = {
  id: string
  section: string
  slugline: string
  state: DiscussionState
  /** By which that was told. */
  rules: DiscussionRules
  /** The languages it is public in, with its headline there. */
  headlines: Partial<Record<Language, string>>
}

/** The discussion of the story with this id, or null where no reader can see such a story. */
export async function findDiscussion(read: Reader, storyId: string, now = new Date()): Promise<DiscussedStory | null> {
  const editions = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .leftJoin('discussions', 'discussions.story_id', 'stories.id')
    .select(['stories.id', 'section', 'slugline', 'state', 'language', 'headline', 'status', 'published_at'])
    .where('stories.id', '=', storyId)
    .execute()
  const shown = editions.filter((edition) => isPublicEdition(edition, now.toISOString()))
  const [story] = shown
  if (!story) return null
  const rules = await getRules(read)
  const published = shown.map(({ published_at }) => published_at ?? '').toSorted()[0] ?? ''
  return {
    id: story.id,
    section: story.section,
    slugline: story.slugline,
    state: stateOf(rules, story.state, published, now),
    rules,
    headlines: Object.fromEntries(shown.map(({ language, headline }) => [language, headline])),
  }
}

/** What the rules and the desk's decision about one story make of its discussion. */
export function stateOf(rules: DiscussionRules, decided: string | null, published: string, now: Date): DiscussionState {
  if (rules.isReadOnly) return 'read-only'
  if (decided === 'closed' || decided === 'held' || decided === 'open') return decided
  const isOver = rules.closeAfterDays !== null && Date.parse(published) + rules.closeAfterDays * DAY_MS <= now.getTime()
  return isOver ? 'closed' : 'open'
}

/** The pages a discussion stands on, in the form `noteRenewals` takes: the story in both languages, and the discussion's further pages. */
export function discussionPages({ section, slugline }: { section: string; slugline: string }): string[] {
  return (['ar', 'en'] as const).flatMap((language) => {
    const story = addresses.story(language, section, slugline)
    return [story, `${story}/comments/*`]
  })
}
