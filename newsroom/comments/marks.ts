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

function merged(marks: Mark[]): Mark[] {
  const apart: Mark[] = []
  for (const mark of marks.toSorted((first, second) => first.start - second.start)) {
    const last = apart.at(-1)
    if (last && mark.start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    else apart.push(mark)
  }
  return apart
}
