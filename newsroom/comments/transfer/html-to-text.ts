import { Parser } from 'htmlparser2'

/** Elements that begin a paragraph of their own. */
const blocks = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'hr',
  'figure',
  'section',
])
/** Elements that begin a line of their own. */
const lines = new Set(['li', 'tr', 'dt', 'dd'])
const DEEPEST_QUOTE = 3
/** Elements whose text nobody reads. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title'])

/**
 * The text of a comment's HTML: paragraphs stay, what was quoted stands behind `>`, and a link's address follows its words where they
 * do not say it. Everything else of the HTML goes.
 * @param lineBreaks `kept` where a line break in the source is one to its readers, as in WordPress; `spaces` where HTML alone says so
 */
export function htmlToText(html: string, lineBreaks: 'kept' | 'spaces'): string {
  // Most comments are plain.
  if (!/[<&]/.test(html)) return lineBreaks === 'kept' ? tidy(html) : html.replace(/\s+/g, ' ').trim()
  const writer = new TextWriter(lineBreaks)
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes),
    onclosetag: (name) => writer.close(name),
    ontext: (text) => writer.text(text),
  })
  parser.end(html)
  // What follows a tag begins with the blank its source was indented by, and a blank entity may stand beside a blank.
  const text = tidy(lineBreaks === 'kept' ? writer.written : writer.written.replace(/ {2,}/g, ' ').replaceAll('\n ', '\n'))
  // Only tags pile up empty lines; without any, those that are there are the writer's.
  return html.includes('<') ? singleSpaced(text) : text
}

/** The text of a name or another single line. */
export const htmlToLine = (html: string): string => htmlToText(html, 'spaces').replace(/\s+/g, ' ').trim()

class TextWriter {
  written = ''
  readonly #lineBreaks: 'kept' | 'spaces'
  readonly #links: { address: string; from: number }[] = []
  /** Where quotations began; null for those within so many others that nobody counts them. */
  readonly #quotes: (number | null)[] = []
  #unread = 0

  constructor(lineBreaks: 'kept' | 'spaces') {
    this.#lineBreaks = lineBreaks
  }

  open(name: string, { href = '', alt = '' }: Record<string, string>) {
    if (unread.has(name)) this.#unread++
    if (this.#unread > 0) return
    if (name === 'br') this.written += this.#lineBreaks === 'kept' ? '\n\u0000' : '\n'
    else if (blocks.has(name)) this.written += '\n\n'
    else if (lines.has(name)) this.written += '\n'
    else if (name === 'img') this.written += alt
    if (name === 'li') this.written += '- '
    if (name === 'a') this.#links.push({ address: href.trim(), from: this.written.length })
    if (name === 'blockquote') this.#quotes.push(this.#quotes.length < DEEPEST_QUOTE ? this.written.length : null)
  }

  close(name: string) {
    if (unread.has(name)) this.#unread = Math.max(0, this.#unread - 1)
    if (this.#unread > 0) return
    if (name === 'a') this.#closeLink()
    if (name === 'blockquote') this.#closeQuote()
    if (blocks.has(name)) this.written += '\n\n'
  }

  text(text: string) {
    if (this.#unread > 0) return
    // A mark of the writer's own, which no text of a comment holds.
    const plain = text.replaceAll('\u0000', '')
    this.written += this.#lineBreaks === 'kept' ? plain : plain.replace(/\s+/g, ' ')
  }

  #closeLink() {
    const link = this.#links.pop()
    if (!link || !/^(https?:\/\/|mailto:)/i.test(link.address)) return
    const said = this.written.slice(link.from).trim()
    const address = directAddress(link.address)
    if (said === '') this.written += address
    // Disqus shows long addresses cut short: the whole one stands in its place.
    else if (isCutShort(said, address)) this.written = this.written.slice(0, link.from) + address
    else if (bare(said) !== bare(address)) this.written += ` (${address})`
  }

  #closeQuote() {
    const from = this.#quotes.pop()
    if (from === undefined || from === null) return
    const quoted = singleSpaced(tidy(this.written.slice(from)))
    this.written = this.written.slice(0, from) + quoted.replace(/^/gm, '> ')
  }
}

const bare = (address: string) =>
  address
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, '')
    .replace(/\/$/, '')

const isCutShort = (said: string, address: string) =>
  /(\.\.\.|…)$/.test(said) && bare(address).startsWith(bare(said.replace(/(\.\.\.|…)$/, '')))

/** Where a link leads in the end: Disqus sends its readers round by its own counter. */
function directAddress(address: string): string {
  if (/^mailto:/i.test(address)) return address.slice('mailto:'.length)
  if (!/^https?:\/\/disq\.us\//i.test(address) || !URL.canParse(address)) return address
  const behind = new URL(address).searchParams.get('url')?.replace(/:[\w-]+$/, '')
  return behind && /^https?:\/\//i.test(behind) ? behind : address
}

/** No blanks at the ends of lines, no empty lines at the ends. */
const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // A line break in the source right after <br> is the same one.
    .replace(/\u0000\n?/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim()

/** No more than one empty line between paragraphs. */
const singleSpaced = (text: string) => text.replace(/\n{3,}/g, '\n\n')
