/** Something an editor has to mend: where it stands, and what to do. `line` counts from 1. */
export type ContentProblem = { file: string; line: number; message: string }

/** Thrown when content files cannot be used as they are. Holds every problem found, sorted by file and line. */
export class ContentError extends Error {
  readonly problems: ContentProblem[]

  constructor(problems: ContentProblem[]) {
    const sorted = problems.toSorted(byPlace)
    super(sorted.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
    this.problems = sorted
  }
}

const byPlace = (one: ContentProblem, other: ContentProblem) =>
  compare(one.file, other.file) || one.line - other.line || compare(one.message, other.message)

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
