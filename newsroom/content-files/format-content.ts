import { join } from 'node:path'
import { composeNewsroom } from './compose-newsroom.ts'
import { ContentError, type ContentProblem } from './content-problem.ts'
import { writeText } from './export-content.ts'
import { readTree } from './read-tree.ts'
import { toNewsroom } from './to-newsroom.ts'

/**
 * Rewrites the files of a content folder in the one form of docs/content.md. Returns the names of those that changed. Each file must
 * be sound in itself, else ContentError is thrown and nothing is rewritten; whether they agree with each other makes no difference.
 */
export async function formatContent(folder: string): Promise<string[]> {
  const problems: ContentProblem[] = []
  const tree = await readTree(folder, problems)
  if (problems.length > 0) throw new ContentError(problems)

  const changed: string[] = []
  for (const { path, text } of composeNewsroom(toNewsroom(tree))) {
    if ((await writeText(join(folder, path), text)) === 'written') changed.push(path)
  }
  return changed
}
