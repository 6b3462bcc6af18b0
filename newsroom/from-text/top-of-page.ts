import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { tokens, words } from '../arabic/tokens.ts'
import { isAboutPage, isByline, isCategoryAndDate, isMetaLine, isOffice } from './about-page.ts'
import { besideDate, isDateLine } from './date-lines.ts'
import { beginsAsRunningText, endsSentence, isProse, startsListItem } from './line-shape.ts'
import { withPictures, type Item } from './picture-lines.ts'
import { excerpt, placeOf, type Note } from './report.ts'
import { isBreadcrumb, isKicker, leftOut } from './site-furniture.ts'
import type { Line } from './source-lines.ts'

export type Top = { headline: Line; rest: Item[]; notes: Note[] }

/**
 * Reads the lines above the text. The headline is the first line that is no kicker, date or byline; a page title that repeats it
 * with the site's name goes. Dates and bylines are taken out of the first paragraphs and noted: `byline` wants keys of authors,
 * and the date is the command's to give. A line of six words and more above the first paragraph is the standfirst and stays first.
 */
export function topOfPage(lines: Line[], left: Line[], language: Language): Top {
  const notes: Note[] = []
  const at = headlineAt(lines, left)
  notes.push(...lines.slice(0, at).map((line) => leftOut(line, 'above the headline')))
  const { headline, below } = headlineFrom(lines, at, left, notes)

  const items = withPictures(below, language).map((item) => withoutHeadline(item, headline.text, language))
  return { headline, rest: withoutCredits(items, language, notes), notes }
}

function headlineAt(lines: Line[], left: Line[]) {
  const candidates = lines.filter(({ text }) => !isAboutPage(text))
  const [first = lines[0]!, second] = candidates.filter(({ text }) => !text.endsWith(':'))
  if (second && isNameOfLivePage(first.text) && isTitle(second.text)) return lines.indexOf(second)
  const title = candidates.find(({ text }) => countWords(text) >= 5)
  if (!title || isProse(title.text)) return lines.indexOf(first)
  if (countWords(first.text) > 3) return lines.indexOf(closestToProse(lines, candidates, first))
  // Above a longer title, two or three words are a site's or a section's name, if a menu or a date parts the two or the name
  // returns in the page's last lines.
  const upToTitle = lines.slice(0, lines.indexOf(title) + 1)
  const isParted = upToTitle.some((line) => line.isAfterGap || isAboutPage(line.text))
  const name = fold(first.text).trim()
  const returns = left.map((line) => fold(line.text).trim()).filter((text) => text.includes(name))
  const isHeadline = returns.some((text) => text === name || (isBreadcrumb(text) && text.endsWith(name)))
  return lines.indexOf(!isHeadline && (isParted || returns.length > 0) ? title : first)
}

// “Live | Storm on the coast” stands above the headline of what happened last.
const isNameOfLivePage = (text: string) => /^(?:live|مباشر|بث مباشر|تغطيه مباشره)\s*\|/.test(fold(text))

const isTitle = (text: string) => countWords(text) >= 5 && !isProse(text) && !startsListItem(text)

/**
 * The first line, unless hardly any of its words are the article's while a later title above the text is made of them: then a
 * masthead stands first.
 */
function closestToProse(lines: Line[], candidates: Line[], first: Line) {
  const proseAt = lines.findIndex((line) => line !== first && isProse(line.text))
  const prose = new Set(lines.slice(Math.max(0, proseAt)).flatMap((line) => tokens(line.text, 'ar')))
  const share = ({ text }: Line) => {
    const own = tokens(text, 'ar', { withoutStopWords: true })
    return own.filter((token) => prose.has(token)).length / Math.max(1, own.length)
  }
  if (proseAt < 0 || share(first) > 0.2) return first
  const titles = candidates.filter(
    (line) => line !== first && lines.indexOf(line) < proseAt && countWords(line.text) >= 4 && !startsListItem(line.text),
  )
  return titles.find((line) => share(line) >= 0.5) ?? first
}

/** “Headline - The Site” near “Headline”: both are one headline, the shorter of the two. Gives the lines without either. */
function headlineFrom(lines: Line[], at: number, left: Line[], notes: Note[]) {
  const first = lines[at]!
  const second = lines.slice(at + 1, at + 6).find((line) => isSameTitle(first.text, line.text))
  const below = lines.slice(at + 1).filter((line) => line !== second)
  if (second) {
    const [shorter, longer] = first.text.length <= second.text.length ? [first, second] : [second, first]
    notes.push(leftOut(longer, 'the headline a second time'))
    return { headline: shorter, below }
  }
  const [, title = '', sign, site = ''] = first.text.match(/^(.+?)\s+([|–—-])\s+([^|]+)$/u) ?? []
  const isNamed = sign === '|' || left.some((line) => fold(line.text).includes(fold(site)))
  if (countWords(title) < 4 || countWords(site) > 4 || !isNamed) return { headline: first, below }
  notes.push(leftOut({ ...first, text: site }, `the site's name after the headline`))
  return { headline: { ...first, text: title }, below }
}

/** A picture's alternative text often is the headline and the caption in one. */
function withoutHeadline(item: Item, headline: string, language: Language): Item {
  const { line } = item
  const start = line.text.slice(0, headline.length)
  const caption = line.text.slice(headline.length).trim()
  if (item.kind === 'picture' || fold(start) !== fold(headline) || !/^\s\S/.test(line.text.slice(headline.length))) return item
  const goesOn = beginsAsRunningText(caption, language) || endsSentence(caption)
  return goesOn || countWords(caption) < 2 || countWords(caption) > 15 ? item : { kind: 'picture', line, caption }
}

function isSameTitle(one: string, other: string) {
  const [shorter, longer] = [one, other]
    .map((text) =>
      fold(text)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .trim(),
    )
    .sort((a, b) => a.length - b.length) as [string, string]
  return (
    countWords(shorter) >= 3 &&
    longer.startsWith(shorter) &&
    /^$|^\s*[|–—«:-]\s*\S/u.test(longer.slice(shorter.length)) &&
    !endsSentence(longer)
  )
}

/** The items without the lines above the second paragraph that say who wrote, when, and where it was filed. */
function withoutCredits(items: Item[], language: Language, notes: Note[]): Item[] {
  const vocabulary = new Set(
    items.flatMap((item) => (item.kind === 'text' && isProse(item.line.text) ? words(fold(item.line.text)) : [])).map((word) => word.text),
  )
  let paragraphs = 0
  return items.filter((item, index) => {
    if (item.kind !== 'text' || paragraphs > 1) return true
    if (isProse(item.line.text) || startsListItem(item.line.text)) paragraphs++
    const isSigned = isSignedBelow(item.line, items)
    const note = creditNote(item.line, paragraphs === 0, items[index + 1], language, isSigned ? new Set() : vocabulary)
    if (note) notes.push(note)
    return !note
  })
}

/** Whether one of the last lines begins with these words, as a note on the writer does below an article. */
function isSignedBelow(line: Line, items: Item[]) {
  const name = `${fold(line.text)} `
  return items.slice(-3).some((item) => item.line !== line && fold(item.line.text.replace(/^[*•–—-]\s*/u, '')).startsWith(name))
}

function creditNote(
  line: Line,
  isAboveText: boolean,
  next: Item | undefined,
  language: Language,
  vocabulary: Set<string>,
): Note | undefined {
  const { text } = line
  if (isDateLine(text))
    return {
      about: 'decided',
      ...placeOf(line),
      text: `the date of the page, ${excerpt(text)}, was left out; --published gives a story its date`,
    }
  if (isMetaLine(text)) return leftOut(line, 'about the page')
  if (isKicker(text) && isAboveText) return leftOut(line, 'the name of a section')
  if (
    isByline(text) ||
    isCategoryAndDate(text) ||
    (isAboveText && isOffice(text)) ||
    (isAboveText && isNameOnly(text, next, language, vocabulary))
  ) {
    return {
      about: 'decided',
      ...placeOf(line),
      text: `${excerpt(text)} was taken for the writer and left out; add an author and name its key under byline`,
    }
  }
  return undefined
}

/** Two to four words above the text that are no sentence and no words of it: whoever wrote it. */
function isNameOnly(text: string, next: Item | undefined, language: Language, vocabulary: Set<string>) {
  const rest = besideDate(text) ?? text
  const names = words(rest)
  if (names.length < 2 || names.length > 4 || /[.:؟?!،]$/.test(text) || beginsAsRunningText(text, language)) return false
  if (language === 'en' && !names.every((name) => /^\p{Lu}/u.test(name.text))) return false
  // «العالم – مصر», “The Post – Cairo”: a desk, or an agency and its place.
  if (/^\S+(?: \S+)?\s[–—ـ-]\s\S+(?: \S+)?$/u.test(text)) return true
  const isBesideDate = rest !== text || (next?.kind === 'text' && isDateLine(next.line.text))
  return isBesideDate || !names.some((name) => vocabulary.has(fold(name.text)))
}
