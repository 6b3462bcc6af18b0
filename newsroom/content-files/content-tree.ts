import type { z } from 'zod'
import type { Language } from '../stories/model.ts'
import type { authorFile, EditionFile, frontFile, pageFile, sectionsFile, siteFile, StoryFile, topicFile } from './file-schemas.ts'
import type { Source } from './source.ts'

/** What a file says and where it says it. */
export type Located<T> = { value: T; source: Source }

export type LocatedBody = { body: string; bodyLine: number }

export type LocatedEdition = Located<EditionFile> & LocatedBody & { language: Language }

/** A story's folder; a file that is absent or broken is not in it. */
export type StoryFolder = {
  slugline: string
  /** The address of story.yaml, also where there is none. */
  file: string
  story?: Located<StoryFile>
  /** The languages it has a file in, sound or not. */
  written: Language[]
  editions: LocatedEdition[]
}

export type LocatedPage = Located<z.output<typeof pageFile>> & LocatedBody & { key: string; language: Language }

/** A content folder as read, each file sound in itself, nothing compared with anything else yet. */
export type ContentTree = {
  /** The folder as it was named, for messages. */
  folder: string
  site?: Located<z.output<typeof siteFile>>
  sections?: Located<z.output<typeof sectionsFile>>
  topics: Map<string, Located<z.output<typeof topicFile>>>
  authors: Map<string, Located<z.output<typeof authorFile>>>
  fronts: Map<Language, Located<z.output<typeof frontFile>>>
  pages: LocatedPage[]
  stories: StoryFolder[]
  /** Names of the files in media/. */
  media: Set<string>
  /** Keys whose file is there, sound or not: a reference to a broken file is not a second mistake. */
  named: { topics: Set<string>; authors: Set<string>; sluglines: Set<string> }
}
