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
  const findEarlier = earlierStories(given.newsroom, before?.newsroom.stories ?? [])
  const pairs = given.newsroom.stories.map((story) => ({ story, earlier: findEarlier(story) }))
  const found = new Set(pairs.flatMap(({ earlier }) => earlier?.slugline ?? []))
  const claimed = new Set(given.newsroom.stories.flatMap(({ slugline, formerly }) => [slugline, ...formerly]))
  const left = (before?.newsroom.stories ?? []).filter(({ slugline }) => !found.has(slugline))

  const stories = [
    ...pairs.map(({ story, earlier }) => withEarlierEditions(story, earlier?.editions ?? [], options)),
    ...left.map((story) => ({
      ...withEarlierEditions({ ...story, editions: [] }, story.editions, options),
      formerly: story.formerly.filter((slugline) => !claimed.has(slugline)),
    })),
  ]
  const ids = new Map([
    ...pairs.map(({ story, earlier }) => [story.slugline, (earlier && before?.ids.get(earlier.slugline)) ?? randomUUID()] as const),
    ...left.map(({ slugline }) => [slugline, before?.ids.get(slugline) ?? randomUUID()] as const),
  ])
  const newsroom = mergeDirectory(before?.newsroom, { ...given.newsroom, stories }, options)
  return { newsroom, ids, media: mergeMedia(before?.media ?? [], given.media, stories) }
}

/**
 * Finds a given story among those the store has: by its slugline, by a former one of its own, or, where a renaming was taken back, as
 * the one that gave its slugline up. A story that is given under its own name is no other's.
 */
function earlierStories(given: Newsroom, stories: Story[]): (story: Story) => Story | undefined {
  const isGiven = new Set(given.stories.map(({ slugline }) => slugline))
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

function mergeDirectory(before: Newsroom | undefined, given: Newsroom, { withdrawRemoved }: MergeOptions): Newsroom {
  if (!before) return given
  const { stories } = given
  const sections = new Set(stories.map(({ section }) => section))
  const topics = new Set(stories.flatMap((story) => story.topics))
  const authors = new Set(stories.flatMap(({ editions }) => editions.flatMap(({ byline }) => byline)))
  const stays = (used: boolean) => used || !withdrawRemoved
  return {
    ...given,
    sections: withOthers(given.sections, before.sections, byKey, ({ key }) => stays(sections.has(key))),
    topics: withOthers(given.topics, before.topics, byKey, ({ key }) => stays(topics.has(key))),
    authors: withOthers(given.authors, before.authors, byKey, ({ key }) => stays(authors.has(key))),
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

/** Of the pictures the store has besides those given, the ones a story still shows. */
function mergeMedia(before: MediaFile[], given: MediaFile[], stories: Story[]): MediaFile[] {
  const shown = new Set(stories.flatMap(({ pictures }) => picturesFiles(pictures)))
  return withOthers(
    given,
    before,
    ({ file }) => file,
    ({ file }) => shown.has(file),
  )
}
