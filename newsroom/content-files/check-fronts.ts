import type { Language } from '../stories/model.ts'
import type { ContentProblem } from './content-problem.ts'
import type { ContentTree } from './content-tree.ts'
import type { FieldPath } from './source.ts'
import { unknownKey } from './unknown-key.ts'

/** What a front page names that it cannot show: stories there are not, or not in its language. */
export function checkFronts(tree: ContentTree): ContentProblem[] {
  return [...tree.fronts].flatMap(([language, { value, source }]) => {
    const { lead, seconds = [] } = value
    if (lead === undefined && seconds.length === 0) return [source.problem([], 'names no story; give it a lead, or remove the file.')]
    const chosen: { path: FieldPath; slugline: string }[] = seconds.map((slugline, index) => ({ path: ['seconds', index], slugline }))
    if (lead !== undefined) chosen.unshift({ path: ['lead'], slugline: lead })

    return chosen.flatMap(({ path, slugline }) => {
      const message =
        explain(slugline, language, tree) ??
        (path[0] === 'seconds' && slugline === lead ? `${slugline} leads already; remove it here.` : undefined)
      return message ? [source.problem(path, message)] : []
    })
  })
}

function explain(slugline: string, language: Language, { stories, named }: ContentTree): string | undefined {
  const story = stories.find((candidate) => candidate.slugline === slugline)
  if (!story) return unknownKey('story', slugline, named.sluglines, `stories/${slugline}/`)
  return story.written.includes(language)
    ? undefined
    : `${slugline} has no ${language}.md, so it cannot stand on this front page; write the edition or choose another story.`
}
