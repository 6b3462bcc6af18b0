import type { ContentProblem } from './content-problem.ts'
import type { ContentTree, LocatedEdition } from './content-tree.ts'
import { unknownKey } from './unknown-key.ts'

/** What an edition says that cannot be: an author there is not, a status without its date, dates in the wrong order. */
export function checkEdition(edition: LocatedEdition, tree: ContentTree): ContentProblem[] {
  const { value, source } = edition
  const byline = value.byline.flatMap((author, index) =>
    tree.named.authors.has(author)
      ? []
      : [source.problem(['byline', index], unknownKey('author', author, tree.named.authors, `authors/${author}.yaml`))],
  )
  return [...byline, ...checkStatus(edition), ...checkOrder(edition)]
}

function checkStatus({ value, source, body, bodyLine }: LocatedEdition): ContentProblem[] {
  const { status, published, withdrawn } = value
  const problems: ContentProblem[] = []
  if (status !== 'draft' && !published) {
    problems.push(
      source.problem(['status'], `a ${status} edition needs its date; add published: 2021-11-02T09:00:00Z, or make it a draft.`),
    )
  }
  if (status === 'withdrawn' && !withdrawn) {
    problems.push(source.problem(['status'], 'a withdrawn edition needs withdrawn: with at: and reason: below it.'))
  }
  if (status !== 'withdrawn' && withdrawn) {
    problems.push(source.problem(['withdrawn'], `stands in an edition whose status is ${status}; remove it, or write status: withdrawn.`))
  }
  if (status === 'published' && !body) problems.push({ file: source.file, line: bodyLine, message: 'a published edition needs a text.' })
  return problems
}

function checkOrder({ value, source }: LocatedEdition): ContentProblem[] {
  const { published, updated, corrections = [] } = value
  const problems: ContentProblem[] = []
  if (published && updated && updated < published)
    problems.push(source.problem(['updated'], 'is before published; one of the two is wrong.'))
  corrections.forEach(({ at }, index) => {
    const before = corrections[index - 1]
    if (before && at < before.at)
      problems.push(source.problem(['corrections', index, 'at'], 'is before the correction above it; the oldest stands first.'))
  })
  return problems
}
