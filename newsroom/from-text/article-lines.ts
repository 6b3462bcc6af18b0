import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { withWholeSentences } from './broken-lines.ts'
import { endsSentence, isProse, startsListItem } from './line-shape.ts'
import { creditOnly, splitCredit } from './picture-credits.ts'
import type { Note } from './report.ts'
import { headsComments, headsNoteOnWriter, headsRelated, isFurniture, leftOut } from './site-furniture.ts'
import type { Line } from './source-lines.ts'

/**
 * The lines of the article itself, without what the site printed around them. Beside the lines that are plainly furniture
 * (`isFurniture`), these go: everything after the heading of the readers' comments, once most of the article has been read;
 * the titles under «اقرأ أيضًا»; the note under «عن الكاتب»; three and more labels in a row, which are a menu or tags; a line that is printed twice,
 * as pull quotes and page titles are. Each is noted.
 */
export function articleLines(lines: Line[], language: Language): { lines: Line[]; left: Line[]; notes: Note[] } {
  const notes: Note[] = []
  const left: Line[] = []
  const leaveOut = (why: string) => (line: Line) => {
    left.push(line)
    notes.push(leftOut(line, why))
  }

  const withoutLists = outsideTeaserLists(lines, leaveOut('a list of other articles'))
  const upToComments = beforeComments(withoutLists, leaveOut("after the readers' comments begin"))
  const withoutWriter = aboveNoteOnWriter(upToComments, leaveOut('about the writer'))
  const withoutTeasers = afterRelatedHeadings(withoutWriter, language, leaveOut('a title of another article'))
  const first = withoutTeasers.find((line) => !isFurniture(line.text, language, 'headline'))
  const plain = parted(
    withoutTeasers,
    (line) => line === first || line.isCell || !isFurniture(line.text, language),
    leaveOut('site furniture'),
  )
  const menus = menuLines(plain)
  const withoutMenus = parted(plain, (line) => !menus.has(line), leaveOut('a menu or tags'))
  const kept = withoutEchoes(withoutMenus, leaveOut('said a second time'))
  return { lines: withWholeSentences(markedAfterGaps(lines, kept)), left, notes }
}

function markedAfterGaps(all: Line[], kept: Line[]) {
  const keptSet = new Set(kept)
  let gap: Line[] = []
  const marked: Line[] = []
  for (const line of all) {
    if (!keptSet.has(line)) gap.push(line)
    else {
      const opensBlock = line.opensBlock || gap.some((left) => left.opensBlock)
      marked.push({ ...line, opensBlock, isAfterGap: gap.length > 0 })
      gap = []
    }
  }
  return marked
}

type LeaveOut = (line: Line) => void

function parted(lines: Line[], keep: (line: Line) => boolean, leaveOut: LeaveOut) {
  lines.filter((line) => !keep(line)).forEach(leaveOut)
  return lines.filter(keep)
}

// Some sites print what their pages say to screen readers: “list of 3 items … end of list”, around teasers.
function outsideTeaserLists(lines: Line[], leaveOut: LeaveOut) {
  const inside = new Set<Line>()
  for (const [index, { text }] of lines.entries()) {
    const end = /^list of \d+ items?$/i.test(text)
      ? lines.findIndex((line, later) => later > index && /^end of list$/i.test(line.text))
      : -1
    if (end > 0 && end - index <= 24) lines.slice(index, end + 1).forEach((line) => inside.add(line))
  }
  return parted(lines, (line) => !inside.has(line), leaveOut)
}

const proseWords = (lines: Line[]) => lines.filter((line) => isProse(line.text)).reduce((sum, line) => sum + countWords(line.text), 0)

// Some themes print the link to the comments above the article: only a heading below most of the prose ends it.
function beforeComments(lines: Line[], leaveOut: LeaveOut) {
  const all = proseWords(lines)
  const heading = lines.findIndex((line, index) => headsComments(line.text) && proseWords(lines.slice(0, index)) > all / 2)
  if (heading < 0) return lines
  lines.slice(heading).forEach(leaveOut)
  return lines.slice(0, heading)
}

// Of the lines below «عن الكاتب» the first is a note on the writer, and what follows it in its block.
function aboveNoteOnWriter(lines: Line[], leaveOut: LeaveOut) {
  const all = proseWords(lines)
  const heading = lines.findIndex((line, index) => headsNoteOnWriter(line.text) && proseWords(lines.slice(0, index)) > all / 2)
  if (heading < 0) return lines
  const end = lines.findIndex((line, index) => index > heading + 1 && line.opensBlock)
  const note = new Set(lines.slice(heading, end < 0 ? undefined : end))
  return parted(lines, (line) => !note.has(line), leaveOut)
}

/**
 * Takes out the titles that follow «اقرأ أيضًا»: those in its block and the next line, and further ones up to the prose, except
 * a last short one, which is the subhead of that prose.
 */
function afterRelatedHeadings(lines: Line[], language: Language, leaveOut: LeaveOut) {
  const titles = new Set<Line>()
  for (const [index, heading] of lines.entries()) {
    if (!headsRelated(heading.text)) continue
    const proseAt = lines.findIndex((line, later) => later > index && !isTitle(line, language))
    const following = lines.slice(index + 1, proseAt < 0 ? undefined : proseAt)
    const last = following.at(-1)
    const keepsLast = proseAt > 0 && following.length > 1 && last!.opensBlock && countWords(last!.text) <= 6
    for (const line of keepsLast ? following.slice(0, -1) : following) titles.add(line)
  }
  return parted(lines, (line) => !titles.has(line), leaveOut)
}

const isTitle = ({ text }: Line, language: Language) =>
  !isFurniture(text, language) && !isProse(text) && !/[.،,:؛;]$/.test(text) && !splitCredit(text) && !creditOnly(text)

/** Rows of three labels and more, of three words at most. After a colon they are a list that lost its bullets. */
function menuLines(lines: Line[]): Set<Line> {
  const found = new Set<Line>()
  for (let start = 0; start < lines.length;) {
    let end = start
    while (end < lines.length && isLabel(lines[end]!)) end++
    const isList = lines[start - 1]?.text.endsWith(':')
    if (end - start >= 3 && !isList) lines.slice(start, end).forEach((line) => found.add(line))
    start = Math.max(end, start + 1)
  }
  return found
}

const isLabel = ({ text, isCell }: Line) =>
  !isCell &&
  countWords(text) <= 3 &&
  !endsSentence(text) &&
  !startsListItem(text) &&
  !/[:،,؛]$/.test(text) &&
  !creditOnly(text) &&
  !splitCredit(text)

/**
 * Drops the later of two equal lines (short sentences may return, as refrains do), and a line of eight words and more that stands word for word inside a paragraph. Lines in
 * a row that each return later are a table of contents: then they go, and the subheads stay.
 */
function withoutEchoes(lines: Line[], leaveOut: LeaveOut) {
  const folded = lines.map((line) =>
    fold(line.text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  const returns = folded.map((text, index) => countWords(text) >= 2 && folded.indexOf(text, index + 1) > 0)
  const isContents = (index: number) =>
    index > 0 && !lines[index]!.isCell && returns[index]! && (returns[index + 1]! || (index > 1 && returns[index - 1]!))
  const isSaidBefore = (index: number) => {
    if (lines[index]!.isCell) return false
    // A caption may say what the headline says.
    if (lines[index + 1] && !lines[index + 1]!.opensBlock && creditOnly(lines[index + 1]!.text)) return false
    const first = folded.indexOf(folded[index]!)
    const mayReturn = endsSentence(lines[index]!.text) && countWords(folded[index]!) < 8
    return first < index && countWords(folded[index]!) >= 2 && !isContents(first) && !mayReturn
  }
  const isInsideAnother = (index: number) =>
    index > 0 &&
    countWords(folded[index]!) >= 8 &&
    folded.some((other, at) => at > 0 && other !== folded[index] && ` ${other} `.includes(` ${folded[index]} `))
  const kept = new Set(lines.filter((_, index) => !isContents(index) && !isSaidBefore(index) && !isInsideAnother(index)))
  return parted(lines, (line) => kept.has(line), leaveOut)
}
