import { join } from 'node:path'
import { inspectPicture, PictureError } from '../media/inspect-picture.ts'
import { namedFiles } from './check-story.ts'
import type { ContentProblem } from './content-problem.ts'
import type { ContentTree, StoryFolder } from './content-tree.ts'

/** A picture's original in media/ and how to say that something is wrong with it, where a story first names it. */
export type NamedPicture = { file: string; path: string; problem: (message: string) => ContentProblem }

/** Adds the originals a story names to those others named before, each once. */
export function addPictures(pictures: Map<string, NamedPicture>, { story }: StoryFolder, { folder, media }: ContentTree): void {
  if (!story) return
  const { source } = story
  for (const { path, name } of namedFiles(story)) {
    if (!media.has(name) || pictures.has(name)) continue
    const original = join(folder, 'media', name)
    pictures.set(name, { file: name, path: original, problem: (message) => source.problem(path, `${original} ${message}`) })
  }
}

/** What is wrong with the originals, as far as it shows without decoding them. */
export async function checkPictures(pictures: NamedPicture[]): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = []
  for (const { path, problem } of pictures) {
    try {
      await inspectPicture(path)
    } catch (error) {
      if (!(error instanceof PictureError)) throw error
      problems.push(problem(error.message))
    }
  }
  return problems
}
