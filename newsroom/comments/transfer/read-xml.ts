import { Parser } from 'htmlparser2'
import { BrokenFileError } from './broken-file-error.ts'

/** No export is nested deeper than eight. */
const DEEPEST = 64
/** What is kept of an element's text: beyond it nobody can take it for a comment. */
const LONGEST_TEXT = 1_000_000
/** The longest stretch in which nothing begins or ends: articles hold pictures as Base64. */
const LONGEST_STRETCH = 64_000_000

/** What listens to a file. An element's path is its name after those it stands in: `rss/channel/item/link`. */
export type XmlListener = {
  /** The paths of elements whose text is listened to. The text of their children is not theirs. */
  texts: ReadonlySet<string>
  open: (path: string, attributes: Record<string, string>, line: number) => void
  close: (path: string, text: string, line: number) => void
}

type OpenElement = { name: string; path: string; line: number; openedAt: number; parts: string[] | null; length: number }

/**
 * Reads XML piece by piece, keeping no more of it than the element it is in. It has no document types and no entities but XML's own
 * five and numbers, so nothing outside the file is ever read and nothing grows. Throws BrokenFileError.
 */
export class XmlReader {
  readonly #listener: XmlListener
  readonly #parser: Parser
  readonly #stack: OpenElement[] = []
  #rootSeen = false
  #written = 0
  #heardAt = 0
  #line = 1
  /** Where lines end in what was written, and how many of those ends were passed. */
  #lineEnds: number[] = []
  #passed = 0

  constructor(listener: XmlListener) {
    this.#listener = listener
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name, isImplied) => this.#close(name, isImplied),
        ontext: (text) => this.#text(text),
        oncomment: () => void (this.#heardAt = this.#written),
        onprocessinginstruction: (name) => {
          if (name.startsWith('!')) this.#refuseDeclaration()
        },
      },
      { xmlMode: true },
    )
  }

  write(text: string): void {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#lineEnds.push(this.#written + at)
    this.#written += text.length
    this.#parser.write(text)
    if (this.#written - this.#heardAt > LONGEST_STRETCH) throw this.#broken('something begins here that does not end')
    this.#lineHere()
    this.#lineEnds = this.#lineEnds.slice(this.#passed)
    this.#passed = 0
  }

  end(): void {
    const unclosed = this.#stack.at(-1)
    if (unclosed)
      throw new BrokenFileError(this.#lastLine(), `the file ends inside <${unclosed.name}>, which began on line ${unclosed.line}`)
    if (!this.#rootSeen) throw new BrokenFileError(this.#lastLine(), 'the file holds no XML')
    this.#parser.end()
  }

  #open(name: string, attributes: Record<string, string>) {
    this.#heardAt = this.#written
    this.#rootSeen = true
    const line = this.#lineHere()
    if (this.#stack.length >= DEEPEST) throw new BrokenFileError(line, `<${name}> is nested deeper than ${DEEPEST} elements`)
    const parent = this.#stack.at(-1)
    const path = parent ? `${parent.path}/${name}` : name
    const parts = this.#listener.texts.has(path) ? [] : null
    this.#stack.push({ name, path, line, openedAt: this.#parser.endIndex, parts, length: 0 })
    this.#listener.open(path, attributes, line)
  }

  #close(name: string, isImplied: boolean) {
    this.#heardAt = this.#written
    const element = this.#stack.pop()
    if (!element) return
    // <this/> is called implied too; it ends where it opened.
    if (isImplied && element.openedAt !== this.#parser.endIndex)
      throw this.#broken(`<${name}>, which began on line ${element.line}, is not closed`)
    this.#listener.close(element.path, element.parts?.join('') ?? '', element.line)
  }

  #text(text: string) {
    this.#heardAt = this.#written
    const element = this.#stack.at(-1)
    if (!element?.parts || element.length > LONGEST_TEXT) return
    element.length += text.length
    element.parts.push(text.slice(0, LONGEST_TEXT + 1))
  }

  #refuseDeclaration(): never {
    throw this.#broken(
      'there is a document type or another declaration (<!…>), which could name files and texts outside this one. ' +
        'Neither WordPress nor Disqus writes one: remove it, if you trust the file',
    )
  }

  #broken(what: string) {
    return new BrokenFileError(this.#lineHere(), what)
  }

  /** The line of what was last heard. */
  #lineHere(): number {
    while ((this.#lineEnds[this.#passed] ?? Infinity) < this.#parser.startIndex) {
      this.#passed++
      this.#line++
    }
    return this.#line
  }

  #lastLine = () => this.#line + this.#lineEnds.length - this.#passed
}
