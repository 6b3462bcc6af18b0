import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { checkFields } from '../content-files/check-fields.ts'
import { writeText } from '../content-files/export-content.ts'
import { storyFile } from '../content-files/file-schemas.ts'
import { parseYaml } from '../content-files/source.ts'
import { toStoryWithoutEditions } from '../content-files/to-newsroom.ts'
import type { Language, Story } from '../stories/model.ts'
import type { ConvertedStory } from './build-story.ts'
import { FromTextError } from './from-text-options.ts'
import { yamlWithAdded } from './yaml-with-added.ts'

/** A story that is there: what its story.yaml says, without its editions. */
export type StoryThere = { story: Story; text: string }

const languageNames: Record<Language, string> = { ar: 'an Arabic', en: 'an English' }

/** The story of a folder that may be given an edition in a language; undefined where there is none. Throws FromTextError where it has that edition. */
export async function storyThere(folder: string, slugline: string, language: Language): Promise<StoryThere | undefined> {
  const edition = join(folder, `${language}.md`)
  if (existsSync(edition)) {
    throw new FromTextError(
      `${slugline} has ${languageNames[language]} edition already, ${edition}; nothing was changed. Move it away, or choose another slugline.`,
    )
  }
  const file = join(folder, 'story.yaml')
  return existsSync(file) ? readStory(file, slugline) : undefined
}

async function readStory(file: string, slugline: string): Promise<StoryThere> {
  const text = await readFile(file, 'utf8')
  const { value, problems } = checkFields(storyFile, parseYaml(file, text))
  const [problem] = problems
  if (!value) throw new FromTextError(`${file}:${problem?.line} ${problem?.message} Mend it first; nothing was changed.`)
  return { text, story: toStoryWithoutEditions(slugline, value) }
}

/** Writes the edition, and into story.yaml what is new. Returns a line for each file. */
export async function writeStory(folder: string, files: ConvertedStory['files'], there: StoryThere | undefined): Promise<string[]> {
  const { 'story.yaml': story, ...editions } = files
  await mkdir(folder, { recursive: true })
  const said: string[] = []
  for (const [name, text] of Object.entries(editions)) {
    await writeFile(join(folder, name), text, { flag: 'wx' })
    said.push(`written   ${join(folder, name)}`)
  }
  const result = await writeText(join(folder, 'story.yaml'), there ? yamlWithAdded(there.text, parse(story)) : story)
  const verb = result === 'unchanged' ? 'as before' : there ? 'added to' : 'written'
  return [...said, `${verb.padEnd(9)} ${join(folder, 'story.yaml')}`]
}
