import { stat } from 'node:fs/promises'
import type { Newsroom, Story } from '../stories/model.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkFronts } from './check-fronts.ts'
import { addPictures, checkPictures, type NamedPicture } from './check-pictures.ts'
import { checkStory } from './check-story.ts'
import { ContentError, type ContentProblem } from './content-problem.ts'
import type { StoryFolder } from './content-tree.ts'
import { readTree } from './read-tree.ts'
import { toNewsroom, toStory } from './to-newsroom.ts'

/** A content folder that is sound: what it says, and the pictures its stories show. */
export type Content = { newsroom: Newsroom; pictures: NamedPicture[] }

/** Reads a content folder and checks all of it, or `only` some stories of it. Throws ContentError with every problem found. */
export async function readContent(folder: string, only?: string[]): Promise<Content> {
  const stories: Story[] = []
  const { directory, pictures } = await readEdition(folder, (story) => stories.push(story), only)
  return { newsroom: { ...directory, stories }, pictures }
}

/**
 * The same, without its stories: each is handed on as it is read, so that memory does not grow with how many there are. Of a folder that is not sound
 * some are handed on before that is known.
 */
export async function readEdition(
  folder: string,
  onStory: (story: Story) => void,
  only?: string[],
): Promise<{ directory: Omit<Newsroom, 'stories'>; pictures: NamedPicture[] }> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new ContentError([{ file: folder, line: 1, message: 'is not a folder; name the one that holds site.yaml with --from.' }])

  const problems: ContentProblem[] = []
  const pictures = new Map<string, NamedPicture>()
  const tree = await readTree(folder, problems, only, (story, around) => {
    problems.push(...checkStory(story, around))
    addPictures(pictures, story, around)
    if (story.story && story.editions.length === story.written.length) onStory(toStory(story))
    return withoutTexts(story)
  })
  for (const slugline of only ?? []) {
    if (!tree.named.sluglines.has(slugline))
      problems.push({ file: `${folder}/stories/${slugline}`, line: 1, message: 'is not there; name the folder of a story.' })
  }
  problems.push(...checkAddresses(tree), ...checkFronts(tree), ...(await checkPictures([...pictures.values()])))
  if (problems.length > 0) throw new ContentError(problems)
  const { stories: _none, ...directory } = toNewsroom({ ...tree, stories: [] })
  return { directory, pictures: [...pictures.values()] }
}

/** What is still compared with other stories and with fronts once all are read: names, and where they are written. */
function withoutTexts({ slugline, file, story, written }: StoryFolder): StoryFolder {
  return { slugline, file, written, editions: [], ...(story?.value.formerly && { story }) }
}
