import type { Line } from './source-lines.ts'

/** What an editor should know about a line of the source; `line` counts from 1. */
export type Note = {
  about: 'left out' | 'decided' | 'picture' | 'typing'
  line?: number
  /** The last of several lines it is about. */
  lastLine?: number
  text: string
}

/** Where a note's line stands, with the others it was joined from. */
export const placeOf = ({ number, lastNumber }: Line): Pick<Note, 'line' | 'lastLine'> => ({
  line: number,
  ...(lastNumber !== undefined && { lastLine: lastNumber }),
})

export type Report = {
  headline: string
  /** What the body holds, by kind. */
  counts: { paragraphs: number; subheads: number; lists: number; quotes: number; pictures: number }
  notes: Note[]
}

const headings: [Note['about'], string][] = [
  ['decided', 'Decided on the way, please look'],
  ['picture', 'Pictures the text speaks of; their files are awaited'],
  ['typing', 'Possible slips in the original, left as they are'],
  ['left out', 'Left out'],
]

/** The report as lines for a terminal. */
export function reportLines({ headline, counts, notes }: Report): string[] {
  const contents = Object.entries(counts).map(([what, count]) => `${count} ${count === 1 ? what.slice(0, -1) : what}`)
  const groups = headings.flatMap(([about, heading]) => {
    const entries = notes.filter((note) => note.about === about).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    return entries.length === 0 ? [] : ['', `${heading}:`, ...entries.map(noteLine)]
  })
  return [headline, contents.join(', '), ...groups]
}

function noteLine({ line, lastLine, text }: Note) {
  if (line === undefined) return `  - ${text}`
  return lastLine === undefined ? `  - line ${line}: ${text}` : `  - lines ${line}–${lastLine}: ${text}`
}

/** The beginning of a text, for naming it in a note. */
export function excerpt(text: string): string {
  const words = text.split(' ')
  return words.length <= 12 ? `«${text}»` : `«${words.slice(0, 10).join(' ')} …»`
}
