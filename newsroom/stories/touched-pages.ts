import { isDeepStrictEqual } from 'node:util'
import { discussionPages } from '../comments/discussion-state.ts'
import { addresses } from './addresses.ts'
import { languages, type Language, type Newsroom, type Story } from './model.ts'
import type { IdentifiedNewsroom } from './newsroom-to-rows.ts'
import { picturesFiles } from './pictures-files.ts'

export const EVERYTHING = '/*'
const paged = (address: string) => [address, `${address}/page/*`]
const inBoth = (pages: (language: Language) => string[]) => languages.flatMap(pages)

/**
 * The addresses a change touches, in the form `noteRenewals` takes. Both languages each time: where a story has no edition, its
 * page and the lists show the other language's. Drafts touch nothing.
 * What stands beside what changed is known to the store (`pages-beside.ts`).
 */
export function touchedPages(before: IdentifiedNewsroom, after: IdentifiedNewsroom): string[] {
  if (touchesEverything(before.newsroom, after.newsroom)) return [EVERYTHING]
  const pages = [
    ...changedStories(before, after).flatMap(({ was, is }) => [was, is].flatMap((story) => (story ? storyPages(story) : []))),
    ...describedPages(before, after),
    ...standingPages(before.newsroom, after.newsroom),
    ...frontPages(before.newsroom, after.newsroom),
  ]
  return [...new Set(pages)].toSorted()
}

/** The ids of stories, and the keys of topics, that are not what they were; and the sluglines of those an editor chose, or no longer chooses, to stand beside such a story. */
export type ChangedParts = { stories: string[]; topics: string[]; chosen: string[] }

export function changedParts(before: IdentifiedNewsroom, after: IdentifiedNewsroom): ChangedParts {
  const stories = changedStories(before, after)
  return {
    stories: stories.map(({ id }) => id),
    topics: [...changedKeys(before.newsroom.topics, after.newsroom.topics)],
    chosen: stories.flatMap(({ was, is }) =>
      [was, is].flatMap((story) => [...(story?.related?.pin ?? []), ...(story?.related?.ban ?? [])]),
    ),
  }
}

/** What decides where a story is shown. */
type ShownStory = Pick<Story, 'section' | 'slugline' | 'topics'> & { editions: { byline: string[] }[] }

/** Every kept page that shows a story, its own and its discussion's included: fronts and lists. Feeds and sitemaps are made for each asking. */
export function storyPages(story: ShownStory): string[] {
  const { section, topics, editions } = story
  const authors = [...new Set(editions.flatMap(({ byline }) => byline))]
  return [
    ...discussionPages(story),
    ...inBoth((language) => [
      addresses.front(language),
      ...paged(addresses.section(language, section)),
      ...paged(addresses.latest(language)),
      addresses.topics(language),
      ...topics.flatMap((topic) => paged(addresses.topic(language, topic))),
      addresses.authors(language),
      ...authors.flatMap((author) => paged(addresses.author(language, author))),
    ]),
  ]
}

export const storyAddresses = ({ section, slugline }: Pick<Story, 'section' | 'slugline'>) =>
  inBoth((language) => [addresses.story(language, section, slugline)])

/** Whether something stands on every page: the site's name, the bar of sections, the footer's list of pages. */
function touchesEverything(before: Newsroom, after: Newsroom) {
  // The order of pages is not theirs: the footer sorts them.
  const titles = (pages: Newsroom['pages']) => new Map(pages.map(({ key, language, title }) => [`${key}/${language}`, title]))
  const everywhere = ({ site, sections, pages }: Newsroom) => [site, sections, titles(pages)]
  return differs(everywhere(before), everywhere(after))
}

type ChangedStory = { id: string; was: Story | undefined; is: Story | undefined }

function changedStories(before: IdentifiedNewsroom, after: IdentifiedNewsroom): ChangedStory[] {
  const [was, is] = [publicSides(before), publicSides(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => differs(was.get(id), is.get(id)))
    .map((id) => ({ id, was: was.get(id)?.story, is: is.get(id)?.story }))
}

/** By id, those stories readers know of, without their drafts, and with the pictures as they are now. */
function publicSides({ newsroom, ids, media }: IdentifiedNewsroom) {
  const hashes = new Map(media.map(({ file, hash }) => [file, hash]))
  const sides = new Map<string, { story: Story; pictures: (string | undefined)[] }>()
  for (const story of newsroom.stories) {
    const editions = story.editions.filter(({ status }) => status !== 'draft')
    if (editions.length === 0) continue
    const pictures = picturesFiles(story.pictures).map((file) => hashes.get(file))
    sides.set(ids.get(story.slugline) ?? story.slugline, { story: { ...story, editions }, pictures })
  }
  return sides
}

/** Pages that print what a topic or an author is called: their own, their lists, and stories that name them. */
function describedPages(before: IdentifiedNewsroom, after: IdentifiedNewsroom): string[] {
  const topics = changedKeys(before.newsroom.topics, after.newsroom.topics)
  const authors = changedKeys(before.newsroom.authors, after.newsroom.authors)
  const stories = after.newsroom.stories.filter(
    (story) =>
      story.topics.some((topic) => topics.has(topic)) || story.editions.some(({ byline }) => byline.some((author) => authors.has(author))),
  )
  return [
    ...inBoth((language) => [
      ...(topics.size > 0 ? [addresses.topics(language)] : []),
      ...[...topics].flatMap((topic) => paged(addresses.topic(language, topic))),
      ...(authors.size > 0 ? [addresses.authors(language)] : []),
      ...[...authors].flatMap((author) => paged(addresses.author(language, author))),
    ]),
    ...stories.flatMap(storyAddresses),
  ]
}

function changedKeys<Item extends { key: string }>(before: Item[], after: Item[]): Set<string> {
  const was = new Map(before.map((item) => [item.key, item]))
  const is = new Map(after.map((item) => [item.key, item]))
  return new Set([...was.keys(), ...is.keys()].filter((key) => differs(was.get(key), is.get(key))))
}

function standingPages(before: Newsroom, after: Newsroom): string[] {
  const all = ({ pages }: Newsroom) => pages.map(({ key, language, ...page }) => ({ key: `${key}/${language}`, page }))
  return [...changedKeys(all(before), all(after))].flatMap((name) =>
    inBoth((language) => [addresses.page(language, name.split('/')[0] ?? '')]),
  )
}

function frontPages(before: Newsroom, after: Newsroom): string[] {
  const front = ({ fronts }: Newsroom, language: Language) => fronts.find((candidate) => candidate.language === language)
  return languages.filter((language) => differs(front(before, language), front(after, language))).map(addresses.front)
}

const differs = (one: unknown, other: unknown) => !isDeepStrictEqual(one, other)
