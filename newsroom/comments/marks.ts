/** A stretch of a text that is marked, as indices of its UTF-16 units. */
export type Mark = { start: number; end: number }

/** A text in runs, for a page to put the marked ones in `<mark>`. The runs joined are the text. */
export type MarkedRun = { text: string; isMarked: boolean }

const partOfWord = /[\p{L}\p{M}\p{N}]/u

/** Where words stand in a text as they are, each as a word of its own. */
export function marksOfWords(text: string, words: string[]): Mark[] {
  const marks: Mark[] = []
  for (const word of new Set(words)) {
    if (word === '') continue
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length
      if (!partOfWord.test(text.charAt(start - 1)) && !partOfWord.test(text.charAt(end))) marks.push({ start, end })
    }
  }
  return marks
}

/** The text cut at its marks, those that touch or overlap taken as one. */
export function markedRuns(text: string, marks: Mark[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  let done = 0
  for (const { start, end } of merged(marks)) {
    if (start > done) runs.push({ text: text.slice(done, start), isMarked: false })
    runs.push({ text: text.slice(start, end), isMarked: true })
    done = end
  }
  if (done < text.length) runs.push({ text: text.slice(done), isMarked: false })
  return runs
}

/** The runs of a text paragraph by paragraph: an empty line parts them. */
export function paragraphsOf(runs: MarkedRun[]): MarkedRun[][] {
  const paragraphs: MarkedRun[][] = [[]]
  for (const { text, isMarked } of runs) {
    for (const [index, part] of text.split(/\n{2,}/).entries()) {
      if (index > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ text: part, isMarked })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function merged(marks: Mark[]): Mark[] {
  const apart: Mark[] = []
  for (const mark of marks.toSorted((first, second) => first.start - second.start)) {
    const last = apart.at(-1)
    if (last && mark.start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    else apart.push(mark)
  }
  return apart
}

/** What stands around the first mark, so much to either side, cut between words, with «…» where something was left out. */
export function excerptAround(text: string, marks: Mark[], room: number): MarkedRun[] {
  const [first] = merged(marks)
  if (!first) return markedRuns(text.slice(0, room * 2), [])
  const from = first.start <= room ? 0 : text.indexOf(' ', first.start - room) + 1
  const start = from > first.start ? first.start : from
  const lastSpace = text.lastIndexOf(' ', first.end + room)
  const end = first.end + room >= text.length ? text.length : Math.max(lastSpace, first.end)
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end)
  const runs = markedRuns(
    text.slice(start, end),
    within.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  )
  const cut = (isCut: boolean) => (isCut ? [{ text: '…', isMarked: false }] : [])
  return [...cut(start > 0), ...runs, ...cut(end < text.length)]
}
