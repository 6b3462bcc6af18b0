import { addresses } from '../newsroom/stories/addresses.ts'
import type { Language } from '../newsroom/stories/model.ts'
import type { Starter } from './starter.ts'

/** A kind of public page, by an address where one of it stands. */
export type PageKind = {
  name: string
  address: (starter: Starter, language: Language) => string
  /** 200 where it is not said. */
  status?: number
  /** Whether the page is made anew for each asking, so that no cache may keep it. */
  isMadeAnew?: boolean
  /** Whether search engines are told of its twin in the other language. */
  isPaired?: boolean
  /** Where it is not the reader's: the language the page is in. */
  spokenIn?: Language
}

/** Every kind of public page there is: what holds for all pages is tried on each (invariants.spec.ts, narrow.spec.ts). */
export const pageKinds: PageKind[] = [
  { name: 'the front page', address: (_, language) => addresses.front(language), isPaired: true },
  { name: 'a section', address: ({ untranslated }, language) => addresses.section(language, untranslated.section), isPaired: true },
  { name: 'a story', address: ({ translated }) => translated.address, isPaired: true },
  { name: 'a story from the archive', address: ({ lead }) => lead.address, isPaired: true },
  { name: 'an untranslated story', address: ({ untranslated }) => untranslated.address },
  {
    name: 'a discussion, newest first',
    address: ({ translated }, language) => addresses.discussion(language, translated.section, translated.slugline, 'newest'),
  },
  { name: 'the latest', address: (_, language) => addresses.latest(language), isPaired: true },
  { name: 'a second page', address: (_, language) => addresses.latest(language, 2), isPaired: true },
  { name: 'the topics', address: (_, language) => addresses.topics(language), isPaired: true },
  { name: 'a topic', address: ({ topic }, language) => addresses.topic(language, topic.key), isPaired: true },
  { name: 'the writers and desks', address: (_, language) => addresses.authors(language), isPaired: true },
  { name: 'a desk', address: ({ author }, language) => addresses.author(language, author.key), isPaired: true },
  {
    name: 'a page about the newspaper',
    address: ({ newsroom }, language) => addresses.page(language, newsroom.pages[0]!.key),
    isPaired: true,
  },
  { name: 'what the device keeps', address: (_, language) => addresses.saved(language), isPaired: true },
  { name: 'the search', address: (_, language) => addresses.search(language), isPaired: true, isMadeAnew: true },
  {
    name: 'results of a search',
    address: ({ translated }, language) => addresses.search(language, translated.edition.headline.split(' ')[0]),
    isMadeAnew: true,
  },
  { name: 'a search that finds nothing', address: (_, language) => addresses.search(language, 'xyzzy'), isMadeAnew: true },
  { name: 'an address that is none', address: (_, language) => `/${language}/politics/no-such-story`, status: 404, isMadeAnew: true },
  { name: 'an address in neither language', address: () => '/fr/politics', status: 404, isMadeAnew: true, spokenIn: 'ar' },
]

/** The same of the lite edition, which has no scripts and so none of what readers choose. */
export const litePageKinds: PageKind[] = [
  { name: 'the front page, lite', address: (_, language) => addresses.lite(addresses.front(language)) },
  { name: 'a section, lite', address: ({ untranslated }, language) => addresses.lite(addresses.section(language, untranslated.section)) },
  { name: 'a story, lite', address: ({ translated }) => addresses.lite(translated.address) },
  { name: 'an untranslated story, lite', address: ({ untranslated }) => addresses.lite(untranslated.address) },
  { name: 'the topics, lite', address: (_, language) => addresses.lite(addresses.topics(language)) },
  {
    name: 'results of a search, lite',
    address: ({ translated }, language) => addresses.lite(addresses.search(language, translated.edition.headline.split(' ')[0])),
    isMadeAnew: true,
  },
  {
    name: 'an address that is none, lite',
    address: (_, language) => addresses.lite(`/${language}/politics/no-such-story`),
    status: 404,
    isMadeAnew: true,
  },
]
