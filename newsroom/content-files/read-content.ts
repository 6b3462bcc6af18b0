import { stat } from 'node:fs/promises'
import type { Newsroom } from '../stories/model.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkFronts } from './check-fronts.ts'
import { checkPictures, namedPictures, type NamedPicture } from './check-pictures.ts'
import { checkStory } from './check-story.ts'
import { ContentError, type ContentProblem } from './content-problem.ts'
import { readTree } from './read-tree.ts'
import { toNewsroom } from './to-newsroom.ts'

/** A content folder that is sound: what it says, and the pictures its stories show. */
export type Content = { newsroom: Newsroom; pictures: NamedPicture[] }

/** Reads a content folder and checks all of it, or `only` some stories of it. Throws ContentError with every problem found. */
export async function readContent(folder: string, only?: string[]): Promise<Content> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new ContentError([{ file: folder, line: 1, message: 'is not a folder; name the one that holds site.yaml with --from.' }])

  const problems: ContentProblem[] = []
  const tree = await readTree(folder, problems, only)
  for (const slugline of only ?? []) {
    if (!tree.named.sluglines.has(slugline))
      problems.push({ file: `${folder}/stories/${slugline}`, line: 1, message: 'is not there; name the folder of a story.' })
  }
  const pictures = namedPictures(tree)
  problems.push(
    ...checkAddresses(tree),
    ...tree.stories.flatMap((story) => checkStory(story, tree)),
    ...checkFronts(tree),
    ...(await checkPictures(pictures)),
  )
  if (problems.length > 0) throw new ContentError(problems)
  return { newsroom: toNewsroom(tree), pictures }
}
