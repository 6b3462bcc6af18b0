import type { Reader } from '../../store/store.ts'
import type { Language } from '../../stories/model.ts'
import type { StoryClues } from './source-comment.ts'
import { bareAddress, type StoryMap } from './story-map.ts'

/** A story that comments can be hung on. */
export type KnownStory = { id: string; section: string; slugline: string; languages: Language[] }

/** Our stories by their sluglines, present and former. */
export type StoryIndex = ReadonlyMap<string, KnownStory>

export async function readStoryIndex(read: Reader): Promise<StoryIndex> {
  const [stories, editions, former] = await Promise.all([
    read.selectFrom('stories').select(['id', 'section', 'slugline']).execute(),
    read.selectFrom('editions').select(['story_id', 'language']).orderBy('language').execute(),
    read.selectFrom('former_sluglines').select(['slugline', 'story_id']).execute(),
  ])
  const languages = Map.groupBy(editions, ({ story_id: id }) => id)
  const byId = new Map(
    stories.map((story) => [story.id, { ...story, languages: languages.get(story.id)?.map(({ language }) => language as Language) ?? [] }]),
  )
  const index = new Map<string, KnownStory>()
  for (const { slugline, story_id: id } of former) {
    const story = byId.get(id)
    if (story) index.set(slugline, story)
  }
  for (const story of byId.values()) index.set(story.slugline, story)
  return index
}

/** The story that a file's clues lead to: by what the map says of them, else by the slugline, else by the end of the address. */
export function findStory({ ids, addresses, sluglines }: StoryClues, index: StoryIndex, map: StoryMap): KnownStory | null {
  const mapped = [...ids, ...sluglines, ...addresses.map(bareAddress)].map((key) => map.get(key)).find((slugline) => slugline !== undefined)
  const named = mapped === undefined ? [...sluglines, ...addresses.map(lastSegment)].map(decoded) : [mapped]
  return named.map((slugline) => index.get(slugline)).find((story) => story !== undefined) ?? null
}

/** `suez-canal-150` of `https://example.org/2021/11/suez-canal-150.html?ref=home`. */
const lastSegment = (address: string) =>
  address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.html?$/, '')

/** Letters outside ASCII stand in addresses, and in WordPress's names, as %D9%85. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** What to call the story of a comment that has none here. */
export const describeClues = ({ addresses, sluglines, ids }: StoryClues): string =>
  [...addresses, ...sluglines, ...ids].find((clue) => clue !== '') ?? 'a story without a name'
