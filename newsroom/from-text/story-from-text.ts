import { directionOf } from '../arabic/direction.ts'
import type { Language } from '../arabic/language.ts'
import { curlyQuotes } from '../arabic/quotes.ts'
import { articleLines } from './article-lines.ts'
import { bodyBlocks, type Block, type Body } from './body-blocks.ts'
import { buildStory, type ConvertedStory, type StoryOptions } from './build-story.ts'
import { withLiveTimes } from './live-times.ts'
import { sourceLines } from './source-lines.ts'
import { withTableCells } from './table-lines.ts'
import { topOfPage } from './top-of-page.ts'

/** The text cannot become a story; the message says why in one sentence. */
export class UnusableTextError extends Error {}

/**
 * Turns a scraped plain-text article into an edition as docs/content.md describes it: `story.yaml` and `ar.md` or `en.md`.
 *
 * The rules, in the order they are applied; none knows a particular article or site.
 * 1. Lines are made whole (`source-lines`, `broken-lines`): encodings, left-over HTML, wrapping, bullets on lines of their own; the
 *    times of a live page join what happened then (`live-times`), the cells of a table are marked (`table-lines`).
 * 2. What the site printed goes (`article-lines`, `site-furniture`): known labels and notices, menus, teasers, comments, echoes.
 * 3. The first line left that is no kicker, date or byline is the headline (`top-of-page`); a masthead above it is told by a menu
 *    or a date between the two, or by sharing no word with the text.
 * 4. Captions are known by their credit or label, alternative texts by standing above them (`picture-lines`, `picture-credits`).
 *    Each picture becomes a `::figure` at its place; one above the text is the lead. `file:` is left for the editor.
 * 5. Short lines that neither begin nor end as text does and have text below are subheads (`subheads`). Runs of bullets, of
 *    numbers or of three titles are lists (`list-lines`); a quotation with its speaker below or after a dash is a quote set apart
 *    (`quote-lines`). All else is a paragraph (`body-blocks`).
 * 6. The first paragraph is the standfirst (`standfirst`); where it was filed becomes the dateline (`sources`).
 * 7. Quotation marks are made typographic; possible slips are noted, not mended (`typing-errors`, `doubtful-names`).
 *
 * Every line that does not reach the files is named in the report. Throws UnusableTextError when no text is left, or when it is not
 * in the language given.
 */
export function storyFromText(text: string, options: StoryOptions): ConvertedStory {
  const { language } = options
  const source = withTableCells(withLiveTimes(sourceLines(text)), language)
  const article = articleLines(source, language)
  if (article.lines.length === 0) throw new UnusableTextError('Nothing is left of the text once menus, forms and notices are taken out.')
  refuseOtherLanguage(article.lines.map((line) => line.text).join('\n'), language)

  const top = topOfPage(article.lines, article.left, language)
  const body = inCurlyQuotes(bodyBlocks(top.rest, language), language)
  if (!body.blocks.some((block) => block.kind !== 'figure' && block.kind !== 'subhead')) {
    throw new UnusableTextError('The text has a headline but no paragraph below it.')
  }
  const headline = curlyQuotes(top.headline.text, language)
  const notes = [...article.notes, ...top.notes, ...body.notes]
  return buildStory({ headline: { text: headline, line: top.headline.number }, body, notes }, options)
}

function refuseOtherLanguage(text: string, language: Language) {
  const direction = directionOf(text, language === 'ar' ? 'rtl' : 'ltr')
  if (language === 'ar' && direction === 'ltr') throw new UnusableTextError('The text is not in Arabic, though --language says ar.')
  if (language === 'en' && direction === 'rtl') throw new UnusableTextError('The text is in Arabic, though --language says en.')
}

function inCurlyQuotes(body: Body, language: Language): Body {
  const curly = (text: string) => curlyQuotes(text, language)
  const inBlock = (block: Block): Block => {
    if (block.kind === 'list') return { ...block, items: block.items.map(curly) }
    if (block.kind === 'quote') return { ...block, text: curly(block.text), by: curly(block.by) }
    if (block.kind !== 'figure') return { ...block, text: curly(block.text) }
    const { alt, caption } = block.picture
    return { ...block, picture: { ...block.picture, ...(alt && { alt: curly(alt) }), ...(caption && { caption: curly(caption) }) } }
  }
  return { ...body, blocks: body.blocks.map(inBlock) }
}
