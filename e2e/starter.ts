import { readTree } from '../newsroom/content-files/read-tree.ts'
import { toNewsroom } from '../newsroom/content-files/to-newsroom.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { inLanguage } from '../newsroom/stories/localized.ts'
import { otherLanguage, type Edition, type Language, type Newsroom, type Source, type Story } from '../newsroom/stories/model.ts'

const folder = process.env.E2E_CONTENT ?? 'content'

let reading: Promise<Newsroom> | undefined

/** What the content files say, read once in each worker. A broken file fails every test with its name. */
export function readStarterEdition(): Promise<Newsroom> {
  return (reading ??= read())
}

async function read(): Promise<Newsroom> {
  const problems: { file: string; message: string }[] = []
  const tree = await readTree(folder, problems as Parameters<typeof readTree>[1])
  if (problems[0]) throw new Error(`${problems[0].file} ${problems[0].message}`)
  return toNewsroom(tree)
}

/** A story as a reader of one language meets it. */
export type StoryFacts = {
  slugline: string
  section: string
  /** On the reader's side of the site, and on the other. */
  address: string
  twin: string
  /** The edition met: the reader's, else the other. */
  edition: Edition
  topics: string[]
  sources: Source[]
  archive: boolean
  hasPicture: boolean
}

/** Facts of the starter edition, from its files, so that no test knows a slugline. `locale` is the reader's language. */
export class Starter {
  readonly locale: Language
  readonly newsroom: Newsroom
  readonly #stories: { story: Story; editions: Edition[] }[]

  constructor(newsroom: Newsroom, locale: Language) {
    this.newsroom = newsroom
    this.locale = locale
    const now = new Date().toISOString()
    const isPublic = ({ status, published }: Edition) => status === 'published' && (published ?? '') <= now
    this.#stories = newsroom.stories
      // What was withdrawn from a reader's language is not shown to them in the other.
      .filter(({ editions }) => !editions.some(({ language, status }) => language === locale && status === 'withdrawn'))
      .map((story) => ({ story, editions: story.editions.filter(isPublic) }))
      .filter(({ editions }) => editions.length > 0)
  }

  get siteName(): string {
    return inLanguage(this.newsroom.site.name, this.locale).text
  }

  /** The sections with their names, in the order of the bar. */
  get sections(): { key: string; name: string; address: string }[] {
    return this.newsroom.sections.map(({ key, name }) => ({
      key,
      name: inLanguage(name, this.locale).text,
      address: addresses.section(this.locale, key),
    }))
  }

  /** Every public story, newest first, as lists show them. */
  get stories(): StoryFacts[] {
    return this.#stories
      .map((story) => this.#facts(story))
      .toSorted((a, b) => (b.edition.published ?? '').localeCompare(a.edition.published ?? '') || (a.slugline < b.slugline ? -1 : 1))
  }

  /** Those the reader can read in their own language. */
  get ownStories(): StoryFacts[] {
    return this.stories.filter(({ edition }) => edition.language === this.locale)
  }

  /** The story an editor put first on this language's front page. */
  get lead(): StoryFacts {
    const front = this.newsroom.fronts.find(({ language }) => language === this.locale)
    return found(
      this.stories.find(({ slugline }) => slugline === front?.lead),
      `lead in front.${this.locale}.yaml`,
    )
  }

  /** A story in both languages, not the lead. */
  get translated(): StoryFacts {
    return found(
      this.ownStories.find((story) => story.slugline !== this.lead.slugline && this.#languages(story).length === 2),
      'story in both languages',
    )
  }

  /** A story in the reader's language only. */
  get onlyHere(): StoryFacts {
    return found(
      this.ownStories.find((story) => this.#languages(story).length === 1),
      `story in ${this.locale} only`,
    )
  }

  /** A story in the other language only. */
  get untranslated(): StoryFacts {
    const other = otherLanguage(this.locale)
    return found(
      this.stories.find(({ edition }) => edition.language === other),
      `story in ${other} only`,
    )
  }

  /** A topic with stories. */
  get topic(): { key: string; name: string } {
    const topic = this.newsroom.topics.find(({ key }) => key === this.translated.topics[0])
    return { key: found(topic, 'topic of a story').key, name: inLanguage(topic?.name ?? {}, this.locale).text }
  }

  /** The byline of a story. */
  get author(): { key: string; name: string } {
    const author = this.newsroom.authors.find(({ key }) => key === this.translated.edition.byline[0])
    return { key: found(author, 'author of a story').key, name: inLanguage(author?.name ?? {}, this.locale).text }
  }

  /** The names of a story's topics, as the reader sees them. */
  topicNames({ topics }: StoryFacts): string[] {
    return topics.map((key) => inLanguage(this.newsroom.topics.find((topic) => topic.key === key)?.name ?? {}, this.locale).text)
  }

  /** A story's edition in the other language. */
  twinOf({ slugline }: StoryFacts): Edition {
    const editions = this.#stories.find(({ story }) => story.slugline === slugline)?.editions
    return found(
      editions?.find(({ language }) => language !== this.locale),
      `other edition of ${slugline}`,
    )
  }

  #languages({ slugline }: StoryFacts) {
    return this.#stories.find(({ story }) => story.slugline === slugline)?.editions ?? []
  }

  #facts({ story, editions }: { story: Story; editions: Edition[] }): StoryFacts {
    const edition = editions.find(({ language }) => language === this.locale) ?? editions[0]
    return {
      slugline: story.slugline,
      section: story.section,
      address: addresses.story(this.locale, story.section, story.slugline),
      twin: addresses.story(otherLanguage(this.locale), story.section, story.slugline),
      edition: found(edition, `edition of ${story.slugline}`),
      topics: story.topics,
      sources: story.sources,
      archive: story.archive,
      hasPicture: story.leadPicture !== undefined,
    }
  }
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The starter edition has no ${what}, which this test needs.`)
  return value
}
