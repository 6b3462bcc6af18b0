import { readFileSync, readdirSync } from 'node:fs'
import { addresses } from '../../newsroom/stories/addresses.ts'
import type { Language } from '../../newsroom/stories/model.ts'
import { longStory, plainStory } from './measured-edition.ts'

export type MeasuredPage = {
  /** What its budget is called. */
  kind: string
  address: (language: Language) => string
  /** Whether `npm run bench` has Lighthouse rate it. */
  isRated?: boolean
  /** Whether it tells search engines to leave it out. */
  isHidden?: boolean
}

const storyAt = (language: Language, { section, slugline }: { section: string; slugline: string }) =>
  addresses.story(language, section, slugline)

/** Every kind of page that has a budget. A new kind is one line here; `npm run budgets` gives it its figures. */
export const measuredPages: MeasuredPage[] = [
  { kind: 'front', address: addresses.front, isRated: true },
  { kind: 'section', address: (language) => addresses.section(language, longStory.section), isRated: true },
  { kind: 'story-1500', address: (language) => storyAt(language, longStory), isRated: true },
  { kind: 'story-longest', address: (language) => storyAt(language, longestStarterStory(language)) },
  { kind: 'story-25', address: (language) => storyAt(language, plainStory), isRated: true },
  { kind: 'discussion', address: (language) => addresses.discussion(language, longStory.section, longStory.slugline, 'newest') },
  { kind: 'latest', address: addresses.latest },
  { kind: 'topic', address: (language) => addresses.topic(language, 'egypt') },
  { kind: 'search', address: (language) => addresses.search(language), isRated: true, isHidden: true },
  { kind: 'results', address: (language) => addresses.search(language, language === 'ar' ? 'القناة' : 'canal'), isHidden: true },
  { kind: 'lite-front', address: (language) => addresses.lite(addresses.front(language)), isRated: true, isHidden: true },
  { kind: 'lite-section', address: (language) => addresses.lite(addresses.section(language, longStory.section)), isHidden: true },
  { kind: 'lite-story-1500', address: (language) => addresses.lite(storyAt(language, longStory)), isRated: true, isHidden: true },
  {
    kind: 'lite-story-longest',
    address: (language) => addresses.lite(storyAt(language, longestStarterStory(language))),
    isHidden: true,
  },
  {
    kind: 'lite-comments',
    address: (language) => `${addresses.lite(storyAt(language, longStory))}/comments`,
    isHidden: true,
  },
  {
    kind: 'lite-search',
    address: (language) => addresses.lite(addresses.search(language, language === 'ar' ? 'القناة' : 'canal')),
    isRated: true,
    isHidden: true,
  },
]

/** The starter edition's longest story in a language. */
function longestStarterStory(language: Language) {
  const [longest] = readdirSync('content/stories')
    .map((slugline) => ({ slugline, words: wordsOf(slugline, language) }))
    .toSorted((one, other) => other.words - one.words)
  if (!longest) throw new Error('The starter edition has no story.')
  const section = /^section: (.+)$/m.exec(readFileSync(`content/stories/${longest.slugline}/story.yaml`, 'utf8'))?.[1] ?? ''
  return { section, slugline: longest.slugline }
}

function wordsOf(slugline: string, language: Language): number {
  try {
    return readFileSync(`content/stories/${slugline}/${language}.md`, 'utf8').split(/\s+/).length
  } catch {
    return 0
  }
}
