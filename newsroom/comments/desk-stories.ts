import { inLanguage, type SpokenText } from '../stories/localized.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { decidedStates, type DecidedState } from './change-rules.ts'
import { findDiscussion, type DiscussionState } from './discussion-state.ts'

/** A story whose discussion the desk looks at. */
export type DeskStory = {
  id: string
  section: string
  slugline: string
  headline: SpokenText
  /** What the desk decided; null: as the rules say. */
  decided: DecidedState
  /** What its readers meet now; null where they cannot see it. */
  state: DiscussionState | null
}

/** The story with this slugline, now or once, or whose address on the site this is; null where there is none. */
export async function findDeskStory(read: Reader, asked: string, language: Language, now = new Date()): Promise<DeskStory | null> {
  const slugline = sluglineIn(asked)
  if (slugline === null) return null
  const row =
    (await read.selectFrom('stories').select(['id', 'section', 'slugline']).where('slugline', '=', slugline).executeTakeFirst()) ??
    (await read
      .selectFrom('former_sluglines')
      .innerJoin('stories', 'stories.id', 'former_sluglines.story_id')
      .select(['stories.id', 'section', 'stories.slugline'])
      .where('former_sluglines.slugline', '=', slugline)
      .executeTakeFirst())
  if (!row) return null
  const editions = await read.selectFrom('editions').select(['language', 'headline']).where('story_id', '=', row.id).execute()
  const [decided] = await read.selectFrom('discussions').select('state').where('story_id', '=', row.id).execute()
  return {
    ...row,
    headline: inLanguage(Object.fromEntries(editions.map((edition) => [edition.language, edition.headline])), language),
    decided: decidedStates.find((state) => state === decided?.state) ?? null,
    state: (await findDiscussion(read, row.id, now))?.state ?? null,
  }
}

/** `https://news.example/ar/economy/suez-canal-150#comments`, `/en/economy/suez-canal-150` or `suez-canal-150`. */
function sluglineIn(asked: string): string | null {
  const path = asked
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/\/comments(\/.*)?$/, '')
    .replace(/\/+$/, '')
  const last = path.split('/').at(-1) ?? ''
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(last) ? last : null
}

/** The stories about whose discussion the desk decided, by slugline. */
export async function listDecidedStories(
  read: Reader,
  language: Language,
): Promise<Pick<DeskStory, 'id' | 'slugline' | 'headline' | 'decided'>[]> {
  const rows = await read
    .selectFrom('discussions')
    .innerJoin('stories', 'stories.id', 'discussions.story_id')
    .innerJoin('editions', 'editions.story_id', 'stories.id')
    .select(['stories.id', 'slugline', 'state', 'language', 'headline'])
    .where('state', 'is not', null)
    .orderBy('slugline')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, [first, ...rest]]) => {
    if (!first) return []
    const headlines = Object.fromEntries([first, ...rest].map((row) => [row.language, row.headline]))
    const decided = decidedStates.find((state) => state === first.state) ?? null
    return { id, slugline: first.slugline, headline: inLanguage(headlines, language), decided }
  })
}
