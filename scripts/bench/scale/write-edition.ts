import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { composeNewsroom, type ContentFile } from '../../../newsroom/content-files/compose-newsroom.ts'
import { composeStory } from '../../../newsroom/content-files/compose-story.ts'
import { addresses } from '../../../newsroom/stories/addresses.ts'
import type { Author, Edition, Language, Localized, Section, Story, Topic } from '../../../newsroom/stories/model.ts'
import { plainSettings } from '../../../newsroom/stories/site-settings.ts'
import { growEdition, SECTIONS, TOPICS, type GrownStory } from '../search/grow-edition.ts'
import type { Corpus } from '../search/read-corpus.ts'

const AUTHORS = 40
/** Every fourth story is told in both languages, every eighth in English alone. */
const [ONE_TRANSLATED_IN, ONE_ENGLISH_IN] = [4, 8]

/** Writes a content folder of so many stories, which link to each other. The same ones each time, the newest of `newest`. */
export function writeEdition(folder: string, corpora: Record<Language, Corpus>, count: number, newest: Date): void {
  for (const file of composeNewsroom({ ...furniture, stories: [] })) writeFile(folder, file)
  const english = growEdition(corpora.en, count, newest)
  const linked: string[] = []
  let number = 0
  for (const arabic of growEdition(corpora.ar, count, newest)) {
    const told = { ar: arabic, en: english.next().value as GrownStory }
    const story = { slugline: slugline(number), section: arabic.section, topics: arabic.topics, ...plain }
    const links = [linked[number >> 1], linked[number - 3]].filter((address) => address !== undefined)
    const editions = languagesOf(number).map((language) =>
      edition(language, told[language], { published: arabic.published, links, number }),
    )
    for (const file of composeStory({ ...story, editions })) writeFile(folder, file)
    linked.push(addresses.story('ar', story.section, story.slugline))
    number++
  }
}

const slugline = (number: number): string => `story-${number}`

/** A story as `writeEdition` would write it, of today, for those who publish one more. */
export function writeOneMore(folder: string, { language, texts }: Corpus, number: number, published: Date): string {
  const text = texts[number % texts.length]
  const grown = { headline: text?.headline ?? '', standfirst: text?.paragraphs[0] ?? '', body: text?.paragraphs.join('\n\n') ?? '' }
  const name = `late-${number}`
  const told = edition(language, grown, { published: published.toISOString(), links: [], number })
  for (const file of composeStory({ slugline: name, section: SECTIONS[0] ?? '', topics: ['t3'], ...plain, editions: [told] }))
    writeFile(folder, file)
  return name
}

function languagesOf(number: number): Language[] {
  if (number % ONE_ENGLISH_IN === 1) return ['en']
  return number % ONE_TRANSLATED_IN === 0 ? ['ar', 'en'] : ['ar']
}

const plain = { archive: false, formerly: [], pictures: [], sources: [] } satisfies Partial<Story>

type About = { published: string; links: string[]; number: number }

function edition(language: Language, grown: Pick<GrownStory, 'headline' | 'standfirst' | 'body'>, about: About): Edition {
  const { published, links, number } = about
  const paragraphs = grown.body.split('\n\n')
  const withLinks = paragraphs.map((paragraph, place) => {
    const [first = '', ...rest] = paragraph.split(' ')
    return links[place] ? `[${plainText(first)}](${links[place]}) ${plainText(rest.join(' '))}` : plainText(paragraph)
  })
  return {
    language,
    headline: grown.headline,
    standfirst: grown.standfirst,
    byline: [`writer-${(number * 7) % AUTHORS}`],
    status: 'published',
    published,
    corrections: [],
    body: withLinks.join('\n\n'),
  }
}

/** Signs that Markdown would take for its own stand in sentences of news only by chance. */
const plainText = (text: string) => text.replace(/[\\`*_<>[\]{}#+~|:^]/g, '').replace(/^\s*(?:[-=]+|\d+[.)])\s*/, '')

const named = (ar: string, en: string): { name: Localized; description: Localized } => ({ name: { ar, en }, description: {} })

const sections: Section[] = SECTIONS.map((key) => ({ key, ...named(key, key) }))
const topics: Topic[] = Array.from({ length: TOPICS + 1 }, (_, place) => ({
  key: `t${place}`,
  kind: 'topic',
  aliases: {},
  ...named(`موضوع ${place}`, `Topic ${place}`),
}))
const authors: Author[] = Array.from({ length: AUTHORS }, (_, place) => ({
  key: `writer-${place}`,
  kind: 'person',
  ...named(`كاتب ${place}`, `Writer ${place}`),
}))
const site = { ...plainSettings, tagline: plainSettings.name, description: plainSettings.name }
const furniture = { site, sections, topics, authors, fronts: [], pages: [] }

function writeFile(folder: string, { path, text }: ContentFile) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
