import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Language } from '../../newsroom/stories/model.ts'

/** A story of 1,500 words with all that a story can have. */
export const longStory = { section: 'economy', slugline: 'weighed-1500-words' }

/** One of 25 paragraphs and no picture, as other systems were given it (docs/performance.md). */
export const plainStory = { section: 'economy', slugline: 'weighed-25-paragraphs' }

/**
 * Whose paragraphs the two are put together from. One paragraph many times over would compress to nothing, and a made-up text would not compress
 * like news: Old dates keep both off the front and the first pages of lists.
 */
const sources = ['suez-canal-150', 'zero-on-its-way', 'smallpox-the-end', 'coffee-from-mokha', 'astrolabe', 'sand-dams']

const SUBHEAD_EVERY = 4
const QUOTE_AFTER = 6
const FIGURE_AFTER = 9

const said: Record<Language, { long: string; plain: string; standfirst: string }> = {
  ar: {
    long: 'ألف كلمة وخمسمئة: مادة طويلة تُوزن بها الصفحات',
    plain: 'خمس وعشرون فقرة بلا صور',
    standfirst: 'جُمعت فقراتها من مواد الصحيفة، لتقاس بها الصفحات قبل كل تغيير وبعده. ليست للقراءة.',
  },
  en: {
    long: 'Fifteen hundred words: a long story to weigh pages by',
    plain: 'Twenty-five paragraphs and no picture',
    standfirst: 'Put together from paragraphs of this newspaper, to weigh its pages before and after every change. Not meant to be read.',
  },
}

/** The starter edition and the two stories beside it, in a temporary folder. Its pictures are the starter edition's own. */
export function measuredEdition(): string {
  const folder = mkdtempSync(join(tmpdir(), 'midad-weighed-'))
  cpSync('content', folder, { recursive: true, filter: (path) => !path.endsWith('media') })
  symlinkSync(resolve('content/media'), join(folder, 'media'))
  writeStory(folder, longStory.slugline, storyFile('suez-canal-150', true), (language) => longBody(language), 'long')
  writeStory(folder, plainStory.slugline, storyFile('suez-canal-150', false), (language) => plainBody(language), 'plain')
  return folder
}

function writeStory(folder: string, slugline: string, story: string, body: (language: Language) => string, kind: 'long' | 'plain') {
  const place = join(folder, 'stories', slugline)
  mkdirSync(place)
  writeFileSync(join(place, 'story.yaml'), story)
  for (const language of ['ar', 'en'] as const) {
    const { standfirst, ...headline } = said[language]
    const front = [`headline: ${JSON.stringify(headline[kind])}`, `standfirst: ${JSON.stringify(standfirst)}`]
    const rest = ['byline:', '  - economy-desk', 'status: published', 'published: 2021-01-04T09:00:00Z']
    writeFileSync(join(place, `${language}.md`), ['---', ...front, ...rest, '---', '', body(language), ''].join('\n'))
  }
}

/** The shared part of a starter story: its section, topics and sources, and its pictures where they are wanted. */
function storyFile(slugline: string, isPictured: boolean) {
  const text = readFileSync(join('content/stories', slugline, 'story.yaml'), 'utf8')
  return isPictured ? text : text.replace(/^lead:.*\n/m, '').replace(/^pictures:\n(?: .*\n)+/m, '')
}

function longBody(language: Language): string {
  const blocks = sources.flatMap((slugline) => blocksOf(slugline, language))
  const subheads = blocks.filter((block) => block.startsWith('## '))
  const quote = blocks.find((block) => block.startsWith(':::quote'))
  const body: string[] = []
  let words = 0
  for (const [index, paragraph] of blocks.filter(isParagraph).entries()) {
    if (words >= 1_500) break
    if (index > 0 && index % SUBHEAD_EVERY === 0) body.push(subheads[index / SUBHEAD_EVERY] ?? '')
    if (index === QUOTE_AFTER && quote) body.push(quote)
    if (index === FIGURE_AFTER) body.push('::figure{picture=draught}')
    body.push(paragraph)
    words += paragraph.split(/\s+/).length
  }
  if (words < 1_500)
    throw new Error(
      `The stories that are weighed have ${words} words in ${language}: name one more in scripts/weights/measured-edition.ts.`,
    )
  return body.join('\n\n')
}

function plainBody(language: Language): string {
  const paragraphs = sources.flatMap((slugline) => blocksOf(slugline, language)).filter(isParagraph)
  return paragraphs.slice(0, 25).join('\n\n')
}

/** What blank lines separate below the front matter. */
function blocksOf(slugline: string, language: Language): string[] {
  const file = readFileSync(join('content/stories', slugline, `${language}.md`), 'utf8')
  const body = file.slice(file.indexOf('\n---', 3) + 4)
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
}

const isParagraph = (block: string) => !/^(?:#|:|-|>|\d+\.)/.test(block)
