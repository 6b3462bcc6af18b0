import { isDeepStrictEqual } from 'node:util'
import type { MediaFile } from '../media/make-media.ts'
import type { Language, Newsroom } from './model.ts'

/** What an import changed, in names of content files (`stories/suez/ar.md`, `topics/nile.yaml`). */
export type ImportChanges = {
  added: string[]
  updated: string[]
  /** How many stayed as they were, of those that were given. */
  unchanged: number
  /** No longer given and still in the store as before: published editions and drafts, topics, authors … */
  kept: string[]
  /** Withdrawn by this import, because they are no longer given. */
  withdrawn: string[]
  /** No longer in the store: only ever what nothing needs. */
  removed: string[]
}

/** A newsroom, or some stories of one, or one without stories. */
type Part = { newsroom: Partial<Newsroom>; ids: ReadonlyMap<string, string>; media: MediaFile[] }

/** Compares a store, or the same part of it, before and after an import of `given`. */
export function listChanges(before: Part | null, given: Partial<Newsroom>, after: Part): ImportChanges {
  const slugByIdAfter = new Map([...after.ids].map(([slugline, id]) => [id, slugline]))
  const nowCalled = (slugline: string) => slugByIdAfter.get(before?.ids.get(slugline) ?? '') ?? slugline
  const old = before ? partsOf(before, nowCalled) : new Map<string, unknown>()
  const now = partsOf(after)
  const names = new Set(partsOf({ newsroom: given, media: after.media }).keys())

  const isSame = (name: string) => isDeepStrictEqual(old.get(name), now.get(name))
  const present = [...now.keys()]
  return {
    added: present.filter((name) => !old.has(name)),
    updated: present.filter((name) => names.has(name) && old.has(name) && !isSame(name)),
    unchanged: present.filter((name) => names.has(name) && isSame(name)).length,
    kept: present.filter((name) => !names.has(name) && isSame(name) && isKeptForReaders(name, now)),
    withdrawn: present.filter((name) => !names.has(name) && old.has(name) && !isSame(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
  }
}

/** Withdrawn editions are dealt with, and a story.yaml is kept for its editions' sake. */
function isKeptForReaders(name: string, parts: Map<string, unknown>): boolean {
  return !name.endsWith('/story.yaml') && (parts.get(name) as { status?: string }).status !== 'withdrawn'
}

/** What several parts of an import changed. */
export function addChanges(one: ImportChanges, other: ImportChanges): ImportChanges {
  const both = (kind: Exclude<keyof ImportChanges, 'unchanged'>) => one[kind].concat(other[kind])
  return {
    added: both('added'),
    updated: both('updated'),
    unchanged: one.unchanged + other.unchanged,
    kept: both('kept'),
    withdrawn: both('withdrawn'),
    removed: both('removed'),
  }
}

/** Each file's worth of a newsroom, by the file's name. */
function partsOf({ newsroom, media }: Omit<Part, 'ids'>, nowCalled = (slugline: string) => slugline): Map<string, unknown> {
  const { site, sections, topics = [], authors = [], fronts = [], pages = [], stories = [] } = newsroom
  return new Map<string, unknown>([
    ...(site ? [['site.yaml', site] as const] : []),
    ...(sections ? [['sections.yaml', sections] as const] : []),
    ...topics.map((topic): [string, unknown] => [`topics/${topic.key}.yaml`, topic]),
    ...authors.map((author): [string, unknown] => [`authors/${author.key}.yaml`, author]),
    ...fronts.map((front): [string, unknown] => [`front.${front.language}.yaml`, front]),
    ...pages.map((page): [string, unknown] => [`pages/${page.key}/${page.language}.md`, page]),
    ...stories.flatMap(({ editions, ...story }): [string, unknown][] => {
      const folder = `stories/${nowCalled(story.slugline)}`
      const markdown = (language: Language) => `${folder}/${language}.md`
      return [[`${folder}/story.yaml`, story], ...editions.map((edition): [string, unknown] => [markdown(edition.language), edition])]
    }),
    ...media.map((file): [string, unknown] => [`media/${file.file}`, { hash: file.hash }]),
  ])
}
