import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { ConvertedStory, StoryOptions } from './build-story.ts'
import { FromTextError, FromTextUsageError, fromTextOptions, type FromTextOptions } from './from-text-options.ts'
import { reportLines } from './report.ts'
import { storyThere, writeStory, type StoryThere } from './story-folder.ts'
import { storyFromText, UnusableTextError } from './story-from-text.ts'

export type FromTextSurroundings = {
  /** The keys of the sections there are; read from the content folder's sections.yaml unless given. */
  sections?: string[]
  /** Where lines of the report go; the terminal unless given. */
  print?: (line: string) => void
}

/**
 * `from-text FILE --language ar|en --slugline SLUGLINE [--section KEY] [--published DATE] [--byline AUTHOR …] [--to DIR]`:
 * turns a scraped plain-text article into an edition under DIR/stories/SLUGLINE (DIR is `content`) and prints what an editor should know.
 *
 * Where the story is there, the edition is added to it, and to its story.yaml what the text says of pictures and sources; all else
 * in it stays byte for byte, and the section need not be given. Where it has that edition it refuses, and changes nothing. A DATE
 * is ISO 8601 with its zone, or a day, which is taken at noon UTC so that it is that day nearly everywhere.
 * Throws FromTextError, of which FromTextUsageError wants the usage shown.
 *
 * @param args what stands after `from-text` on the command line.
 */
export async function fromText(args: string[], { sections, print = console.log }: FromTextSurroundings = {}): Promise<void> {
  const options = fromTextOptions(args)
  const { file, language, slugline, to } = options
  const folder = join(to, 'stories', slugline)
  const there = await storyThere(folder, slugline, language)
  const section = there ? sectionOf(there, options) : await newSection(options, sections)

  const { files, report } = converted(await textOf(file), file, { ...options, section, ...(there && { story: there.story }) })
  const written = await writeStory(folder, files, there)
  for (const line of reportLines(report)) print(line)
  print('')
  if (there) print(`The edition was added to ${slugline}, which was there already in the section ${section}.`)
  for (const line of written) print(line)
}

function sectionOf({ story }: StoryThere, { section, slugline }: FromTextOptions): string {
  if (section === undefined || section === story.section) return story.section
  throw new FromTextError(
    `${slugline} is in the section ${story.section}, and --section says ${section}; leave --section out, or choose another slugline.`,
  )
}

async function newSection({ section, to }: FromTextOptions, sections: string[] | undefined): Promise<string> {
  if (section === undefined) throw new FromTextUsageError('Say which section the new story belongs to: --section politics.')
  const known = sections ?? (await sectionKeys(to))
  if (!known.includes(section)) throw new FromTextError(`There is no section ${JSON.stringify(section)}; there are ${known.join(', ')}.`)
  return section
}

async function sectionKeys(content: string): Promise<string[]> {
  const path = join(content, 'sections.yaml')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new FromTextError(`${path} is not there, so no section is known; name the content folder with --to.`)
  })
  const sections: unknown = parse(text)
  return Array.isArray(sections) ? sections.map((section: { key?: unknown }) => String(section?.key)) : []
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FromTextError(
      error.code === 'EISDIR' ? `${file} is a folder; name a text file.` : `${file} cannot be read; is that where it is?`,
    )
  })
  return decoded(bytes, file)
}

function decoded(bytes: Buffer, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new FromTextError(`${file} is not text in UTF-8; save it in UTF-8 and try again.`)
  }
}

function converted(text: string, file: string, options: StoryOptions): ConvertedStory {
  try {
    return storyFromText(text, options)
  } catch (error) {
    if (error instanceof UnusableTextError) throw new FromTextError(`${file}: ${error.message}`)
    throw error
  }
}
