import { countWords } from '../arabic/reading-time.ts'
import type { Language } from '../arabic/language.ts'
import { composeStory } from '../content-files/compose-story.ts'
import type { Edition, Story } from '../stories/model.ts'
import type { Block, Body, FigureBlock, TextBlock } from './body-blocks.ts'
import { markdown } from './markdown-text.ts'
import { excerpt, type Note, type Report } from './report.ts'
import { filedFrom } from './sources.ts'
import { storyPictures } from './story-pictures.ts'
import { storySources } from './story-sources.ts'
import { withStandfirst } from './standfirst.ts'
import { typingErrors, type Passage } from './typing-errors.ts'

export type StoryOptions = {
  language: Language
  slugline: string
  /** The key of a section. */
  section: string
  topics?: string[]
  /** Keys of authors; the desk of the section unless given. */
  byline?: string[]
  /** An ISO 8601 instant in UTC; with it the edition is published, without it a draft. */
  published?: string
  /** The story the edition is added to, where it is there already; its own section and topics stay. */
  story?: Story
}

export type ConvertedStory = {
  files: { 'story.yaml': string } & Partial<Record<'ar.md' | 'en.md', string>>
  report: Report
}

/** What was read of a text: its headline, its body, and the notes made while reading. */
export type ReadStory = { headline: { text: string; line: number }; body: Body; notes: Note[] }

/** Makes an edition from what was read, in a story of its own or the one given, written as content files, and the report on it. */
export function buildStory(read: ReadStory, options: StoryOptions): ConvertedStory {
  const { language } = options
  const { blocks, place, agency } = filed(read.body.blocks, language)
  const { standfirst, blocks: rest, ...where } = withStandfirst(blocks)
  const there = options.story ?? newStory(options)
  const { pictures, keyOf, notes: onPictures } = storyPictures(there.pictures, blocks.filter(isFigure), language)
  const firstFigure = rest[0]?.kind === 'figure' ? rest[0] : undefined
  const lead = there.pictures.length === 0 && firstFigure ? keyOf(firstFigure) : undefined
  const leadPicture = there.leadPicture ?? lead
  const body = rest.filter((block) => !isFigure(block) || keyOf(block) !== leadPicture)

  const { headline } = read
  const edition = editionOf(
    { headline: headline.text, standfirst, body: markdown(body, keyOf), ...(place && { dateline: place }) },
    options,
  )
  const named = [...new Set([...(agency ? [agency] : []), ...read.body.sources])]
  const { sources, notes: onSources } = storySources(there.sources, named, language)
  const notes = [
    ...read.notes,
    ...decisions(edition, lead, where),
    ...onSources,
    ...onPictures,
    ...typingErrors([headline, ...blocks.flatMap((block) => passages(block, standfirst))], language),
  ]
  return {
    files: filesOf({ ...there, ...(leadPicture && { leadPicture }), pictures, sources, editions: [edition] }),
    report: { headline: headline.text, counts: countsOf(body, blocks), notes },
  }
}

const editionOf = (
  written: Pick<Edition, 'headline' | 'standfirst' | 'body' | 'dateline'>,
  { language, section, byline = [`${section}-desk`], published }: StoryOptions,
): Edition => ({
  ...written,
  language,
  byline,
  status: published ? 'published' : 'draft',
  ...(published && { published }),
  corrections: [],
})

const newStory = ({ slugline, section, topics = [] }: StoryOptions): Story => ({
  slugline,
  section,
  topics,
  archive: false,
  formerly: [],
  pictures: [],
  sources: [],
  editions: [],
})

function filesOf(story: Story): ConvertedStory['files'] {
  const named = composeStory(story).map(({ path, text }) => [path.split('/').at(-1), text])
  return Object.fromEntries(named) as ConvertedStory['files']
}

/** The blocks without the “LONDON (Reuters) - ” of the first paragraph. */
function filed(blocks: Block[], language: Language): { blocks: Block[]; place?: string; agency?: string } {
  const first = blocks.find((block): block is TextBlock => block.kind === 'paragraph')
  const found = first && filedFrom(first.text, language)
  if (!found) return { blocks }
  const { text, ...from } = found
  return { ...from, blocks: blocks.map((block) => (block === first ? { ...first, text } : block)) }
}

const isFigure = (block: Block): block is FigureBlock => block.kind === 'figure'

function countsOf(body: Block[], all: Block[]): Report['counts'] {
  const count = (kind: Block['kind']) => body.filter((block) => block.kind === kind).length
  const pictures = all.filter(isFigure).length
  return { paragraphs: count('paragraph'), subheads: count('subhead'), lists: count('list'), quotes: count('quote'), pictures }
}

function decisions(
  edition: Edition,
  lead: string | undefined,
  { subhead, isSaidTwice }: { subhead?: string; isSaidTwice?: boolean },
): Note[] {
  const { headline, standfirst, byline, dateline, published, body } = edition
  const texts = [
    countWords(headline) > 25 && 'the first line, taken for the headline, reads like a paragraph',
    standfirst === '' && 'no paragraph could be the standfirst: write one',
    countWords(standfirst) > 60 && 'the standfirst is one long sentence: shorten it',
    standfirst !== '' && body === '' && 'the only sentence is the standfirst: the body is empty',
    standfirst !== '' && `the first paragraph is the standfirst: ${excerpt(standfirst)}`,
    subhead &&
      (isSaidTwice
        ? `the standfirst is also all that stands under the subhead ${excerpt(subhead)}: write another`
        : `the standfirst stood under the subhead ${excerpt(subhead)}, and is missed there if the text needs it`),
    `the byline is ${byline.join(', ')}`,
    dateline && `filed from ${dateline}, which is the dateline`,
    lead && `${lead} stands above the text and is the lead picture`,
    !published && 'the edition is a draft: --published gives it a date',
  ]
  return texts.filter((text) => typeof text === 'string').map((text) => ({ about: 'decided', text }))
}

// A standfirst often has no stop at its end.
function passages(block: Block, standfirst: string): Passage[] {
  const { line } = block
  if (block.kind === 'list') return block.items.map((text) => ({ text, line }))
  if (block.kind === 'quote') return [{ text: block.text, line }]
  if (block.kind !== 'figure') return [{ text: block.text, line, isParagraph: block.kind === 'paragraph' && block.text !== standfirst }]
  return [block.picture.alt, block.picture.caption].filter((text) => text !== undefined).map((text) => ({ text, line }))
}
