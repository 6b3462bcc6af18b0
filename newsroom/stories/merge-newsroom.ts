import { randomUUID } from 'node:crypto'
import { picturesFiles } from './pictures-files.ts'
import type { MediaFile } from '../media/make-media.ts'
import { languages, type Edition, type Language, type Newsroom, type Story } from './model.ts'
import type { IdentifiedNewsroom } from './newsroom-to-rows.ts'

export type MergeOptions = {
  /** Whether editions that are no longer given are withdrawn; otherwise they stay as they are. */
  withdrawRemoved: boolean
  now: Date
}

const removedReason: Record<Language, string> = {
  ar: 'سُحبت هذه المادة من الموقع.',
  en: 'This story has been withdrawn from the site.',
}

/**
 * What a store should hold after an import: what is given, and whatever the store has besides. A story keeps its id when it is
 * found by its slugline or by a former one. Nothing is ever lost: with `withdrawRemoved`, published editions that are not given
 * are withdrawn, scheduled ones become drafts, drafts stay drafts, and topics, authors, sections, pages and fronts that nothing needs go.
 */
export function mergeNewsroom(
  before: IdentifiedNewsroom | null,
  given: { newsroom: Newsroom; media: MediaFile[] },
  options: MergeOptions,
): IdentifiedNewsroom {
  const names = namesOf(given.newsroom.stories)
  const stored = { stories: before?.newsroom.stories ?? [], ids: before?.ids ?? new Map<string, string>() }
  const merged = mergeStories(given.newsroom.stories, stored, names.sluglines, options)
  const left = mergeLeft(
    { ...stored, stories: stored.stories.filter(({ slugline }) => !merged.found.has(slugline)) },
    names.claimed,
    options,
  )

  const stories = [...merged.stories, ...left.stories]
  const newsroom = mergeDirectory(before?.newsroom, { ...given.newsroom, stories }, usedBy(stories), options)
  const media = mergeMedia(before?.media ?? [], given.media, new Set(stories.flatMap(({ pictures }) => picturesFiles(pictures))))
  return { newsroom, ids: new Map([...merged.ids, ...left.ids]), media }
}

/** The names stories go by, and those together with the ones they formerly had. */
export const namesOf = (stories: Story[]) => ({
  sluglines: new Set(stories.map(({ slugline }) => slugline)),
  claimed: new Set(stories.flatMap(({ slugline, formerly }) => [slugline, ...formerly])),
})

/** Stories with their ids, by slugline. */
export type IdentifiedStories = { stories: Story[]; ids: ReadonlyMap<string, string> }

/**
 * Some of the given stories, with what those that the store has under one of their names hold besides. `found` are the sluglines these have in
 * the store.
 * @param isGiven every slugline that is given, of these stories and of others
 */
export function mergeStories(
  given: Story[],
  before: IdentifiedStories,
  isGiven: ReadonlySet<string>,
  options: MergeOptions,
): IdentifiedStories & { found: ReadonlySet<string> } {
  const findEarlier = earlierStories(before.stories, isGiven)
  const pairs = given.map((story) => ({ story, earlier: findEarlier(story) }))
  return {
    stories: pairs.map(({ story, earlier }) => withEarlierEditions(story, earlier?.editions ?? [], options)),
    ids: new Map(pairs.map(({ story, earlier }) => [story.slugline, (earlier && before.ids.get(earlier.slugline)) ?? randomUUID()])),
    found: new Set(pairs.flatMap(({ earlier }) => earlier?.slugline ?? [])),
  }
}

/** Stories that are not given: they stay, without names that given ones have. */
export function mergeLeft({ stories, ids }: IdentifiedStories, claimed: ReadonlySet<string>, options: MergeOptions): IdentifiedStories {
  return {
    stories: stories.map((story) => ({
      ...withEarlierEditions({ ...story, editions: [] }, story.editions, options),
      formerly: story.formerly.filter((slugline) => !claimed.has(slugline)),
    })),
    ids: new Map(stories.map(({ slugline }) => [slugline, ids.get(slugline) ?? randomUUID()])),
  }
}

/**
 * Finds a given story among those the store has: by its slugline, by a former one of its own, or, where a renaming was taken back, as
 * the one that gave its slugline up. A story that is given under its own name is no other's.
 */
function earlierStories(stories: Story[], isGiven: ReadonlySet<string>): (story: Story) => Story | undefined {
  const named = new Map(stories.map((story) => [story.slugline, story]))
  const others = stories.filter(({ slugline }) => !isGiven.has(slugline))
  const onceNamed = new Map(others.flatMap((story) => story.formerly.map((former) => [former, story])))
  return ({ slugline, formerly }) => {
    const names = [slugline, ...formerly.filter((former) => !isGiven.has(former))]
    return names.map((name) => named.get(name)).find((story) => story !== undefined) ?? onceNamed.get(slugline)
  }
}

function withEarlierEditions(story: Story, earlier: Edition[], options: MergeOptions): Story {
  const missing = earlier.filter(({ language }) => !story.editions.some((edition) => edition.language === language))
  const editions = [...story.editions, ...missing.map((edition) => (options.withdrawRemoved ? withdraw(edition, options.now) : edition))]
  return { ...story, editions: languages.flatMap((language) => editions.filter((edition) => edition.language === language)) }
}

function withdraw(edition: Edition, now: Date): Edition {
  if (edition.status !== 'published') return edition
  // Readers never met it, so they are not told of it either.
  if (!edition.published || edition.published > now.toISOString()) return { ...edition, status: 'draft' }
  return { ...edition, status: 'withdrawn', withdrawn: { at: now.toISOString(), reason: removedReason[edition.language] } }
}

/** The keys that stories name. */
export type UsedKeys = Record<'sections' | 'topics' | 'authors', Set<string>>

export const usedBy = (stories: Story[]): UsedKeys => ({
  sections: new Set(stories.map(({ section }) => section)),
  topics: new Set(stories.flatMap((story) => story.topics)),
  authors: new Set(stories.flatMap(({ editions }) => editions.flatMap(({ byline }) => byline))),
})

/** What is given besides stories, and what the store has of such and `used` or the options let stay. */
export function mergeDirectory<Given extends Omit<Newsroom, 'stories'>>(
  before: Omit<Newsroom, 'stories'> | undefined,
  given: Given,
  used: UsedKeys,
  { withdrawRemoved }: MergeOptions,
): Given {
  if (!before) return given
  const stays = (isUsed: boolean) => isUsed || !withdrawRemoved
  return {
    ...given,
    sections: withOthers(given.sections, before.sections, byKey, ({ key }) => stays(used.sections.has(key))),
    topics: withOthers(given.topics, before.topics, byKey, ({ key }) => stays(used.topics.has(key))),
    authors: withOthers(given.authors, before.authors, byKey, ({ key }) => stays(used.authors.has(key))),
    pages: withOthers(
      given.pages,
      before.pages,
      ({ key, language }) => `${key}/${language}`,
      () => stays(false),
    ),
    fronts: withOthers(
      given.fronts,
      before.fronts,
      ({ language }) => language,
      () => stays(false),
    ),
  }
}

const byKey = ({ key }: { key: string }) => key

/** What is given, and after it those others that stay. */
function withOthers<Item>(given: Item[], before: Item[], nameOf: (item: Item) => string, stays: (item: Item) => boolean): Item[] {
  const names = new Set(given.map(nameOf))
  return [...given, ...before.filter((item) => !names.has(nameOf(item)) && stays(item))]
}

/** The pictures that are given and, of those the store has besides, the ones a story still shows. */
export const mergeMedia = (before: MediaFile[], given: MediaFile[], shown: ReadonlySet<string>): MediaFile[] =>
  withOthers(
    given,
    before,
    ({ file }) => file,
    ({ file }) => shown.has(file),
  )
