import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { isKey } from '../content-files/field-schemas.ts'
import { isLanguage, type Language } from '../stories/model.ts'
import type { ConvertedStory } from './build-story.ts'
import { reportLines } from './report.ts'
import { storyFromText, UnusableTextError } from './story-from-text.ts'

/** What stops a conversion; the message is one sentence for the terminal. */
export class FromTextError extends Error {}

export type FromTextSurroundings = {
  /** The keys of the sections there are; read from the content folder's sections.yaml unless given. */
  sections?: string[]
  /** Where lines of the report go; the terminal unless given. */
  print?: (line: string) => void
}

/**
 * `from-text FILE --language ar|en --section KEY --slugline SLUGLINE [--published DATE] [--byline AUTHOR …] [--to DIR]`:
 * turns a scraped plain-text article into an edition under DIR/stories/SLUGLINE (DIR is `content`) and prints what an editor should know.
 *
 * Writes only a new story: where the edition or a story.yaml is there already it refuses, and writes nothing. A DATE is
 * ISO 8601 with its zone, or a day, which is taken at noon UTC so that it is that day nearly everywhere.
 * Throws FromTextError.
 *
 * @param args what stands after `from-text` on the command line.
 */
export async function fromText(args: string[], { sections, print = console.log }: FromTextSurroundings = {}): Promise<void> {
  const options = readOptions(args)
  const { file, language, section, slugline, to } = options
  refuseUnknownSection(section, sections ?? (await sectionKeys(to)))
  const folder = join(to, 'stories', slugline)
  refuseExisting(folder, slugline, language)

  const { files, report } = converted(await textOf(file), file, options)
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' })
  for (const line of reportLines(report)) print(line)
  print('')
  for (const name of Object.keys(files)) print(`written   ${join(folder, name)}`)
}

type Options = {
  file: string
  language: Language
  section: string
  slugline: string
  published?: string
  byline?: string[]
  to: string
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parsed(args)
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new FromTextError('Name one text file to convert.')
  const { language, section, slugline, published, byline, to } = values
  if (!isLanguage(language)) throw new FromTextError(`The language ${named(language)}must be ar or en: --language ar.`)
  if (!section) throw new FromTextError('Say which section the story belongs to: --section politics.')
  if (!slugline || !isKey(slugline)) {
    throw new FromTextError(
      `The slugline ${named(slugline)}must be small Latin letters, digits and single hyphens, at most 60: --slugline us-russia-talks.`,
    )
  }
  if (slugline === 'page') throw new FromTextError('The slugline page is the address of a part of the site; choose another.')
  const author = byline?.find((key) => !isKey(key))
  if (author !== undefined) throw new FromTextError(`The byline ${named(author)}must be the key of an author, such as politics-desk.`)
  return {
    file,
    language,
    section,
    slugline,
    ...(published !== undefined && { published: instant(published) }),
    ...(byline && { byline }),
    to,
  }
}

const named = (value: string | undefined) => (value ? `${JSON.stringify(value)} ` : '')

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        language: text,
        section: text,
        slugline: text,
        published: text,
        byline: { ...text, multiple: true },
        to: { ...text, default: 'content' },
      },
    })
  } catch (error) {
    throw new FromTextError(`${(error as Error).message.split('. ')[0]}.`.replace(/\.\.$/, '.'))
  }
}

function instant(given: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T12:00:00Z` : given
  const hasZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(whole)
  const date = new Date(whole)
  const day = new Date(`${given.slice(0, 10)}T12:00:00Z`)
  // Date takes 30 February for 2 March.
  if (!hasZone || Number.isNaN(date.getTime()) || day.toISOString().slice(0, 10) !== given.slice(0, 10)) {
    throw new FromTextError(
      `The date ${JSON.stringify(given)} is not one; write --published 2021-11-02, or 2021-11-02T09:00:00Z with a time.`,
    )
  }
  return date.toISOString()
}

async function sectionKeys(content: string): Promise<string[]> {
  const path = join(content, 'sections.yaml')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new FromTextError(`${path} is not there, so no section is known; name the content folder with --to.`)
  })
  const sections: unknown = parse(text)
  return Array.isArray(sections) ? sections.map((section: { key?: unknown }) => String(section?.key)) : []
}

function refuseUnknownSection(section: string, known: string[]) {
  if (!known.includes(section)) throw new FromTextError(`There is no section ${JSON.stringify(section)}; there are ${known.join(', ')}.`)
}

function refuseExisting(folder: string, slugline: string, language: Language) {
  const edition = join(folder, `${language}.md`)
  if (existsSync(edition))
    throw new FromTextError(`${edition} is there already and is not overwritten; choose another slugline, or move it away.`)
  if (existsSync(join(folder, 'story.yaml'))) {
    throw new FromTextError(
      `${slugline} has a story.yaml already, and from-text only begins new stories; convert under another slugline and move the edition by hand.`,
    )
  }
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

function converted(text: string, file: string, options: Options): ConvertedStory {
  try {
    return storyFromText(text, options)
  } catch (error) {
    if (error instanceof UnusableTextError) throw new FromTextError(`${file}: ${error.message}`)
    throw error
  }
}
