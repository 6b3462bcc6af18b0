/** The forms a message takes for a number: `few` → what is said then. */
export type Plural = { argument: string; forms: [form: string, text: string][] }

/** A message taken apart. */
export type ReadMessage = {
  placeholders: string[]
  tags: string[]
  plurals: Plural[]
  /** All that it may say, one text for each form, with placeholders left in and tags taken out; a tag that holds nothing is a placeholder. */
  sentences: string[]
}

type Part = { text: string } | { plural: Plural; said: string[] }

/**
 * Reads a message in the part of ICU's syntax that ours use: {name}, {name, plural, form {…} …} and <tag>…</tag>. Throws SyntaxError where
 * it is anything else; `#` too, because Intl would write that number, and in what digits depends on the machine.
 */
export function readMessage(message: string): ReadMessage {
  const reading = new Reading(message)
  const parts = reading.text(false)
  if (!reading.isOver) throw new SyntaxError(`stops making sense at “${message.slice(reading.at)}”`)
  if (reading.open.length > 0) throw new SyntaxError(`leaves <${reading.open.join('>, <')}> open`)
  return {
    placeholders: [...reading.placeholders].toSorted(),
    tags: [...reading.tags].toSorted(),
    plurals: parts.flatMap((part) => ('plural' in part ? [part.plural] : [])),
    sentences: expand(parts),
  }
}

const expand = (parts: Part[]): string[] =>
  parts.reduce<string[]>(
    (before, part) => before.flatMap((text) => ('text' in part ? [part.text] : part.said).map((end) => text + end)),
    [''],
  )

class Reading {
  at = 0
  open: string[] = []
  placeholders = new Set<string>()
  tags = new Set<string>()

  readonly message: string

  constructor(message: string) {
    this.message = message
  }

  get isOver() {
    return this.at >= this.message.length
  }

  text(isForm: boolean): Part[] {
    const parts: Part[] = []
    const end = isForm ? '}' : undefined
    while (!this.isOver && this.message[this.at] !== end) parts.push(this.#part(isForm))
    return parts
  }

  #part(isForm: boolean): Part {
    const filled = this.#take(/<(\w+)><\/\1>/y)?.[1]
    if (filled) {
      this.tags.add(filled)
      return { text: `{${filled}}` }
    }
    const tag = this.#take(/<(\/?)(\w+)>/y)
    if (tag) return this.#tag(tag[1] === '/', tag[2] ?? '')
    if (this.message[this.at] === '{') return this.#argument()
    const text = this.#take(isForm ? /[^<{}#]+/y : /[^<{}]+/y)?.[0]
    if (!text) throw new SyntaxError(`has “${this.message[this.at]}” where it means something else`)
    return { text }
  }

  #tag(isEnd: boolean, name: string): Part {
    this.tags.add(name)
    if (!isEnd) this.open.push(name)
    else if (this.open.pop() !== name) throw new SyntaxError(`closes </${name}> where it is not open`)
    return { text: '' }
  }

  #argument(): Part {
    const plain = this.#take(/\{(\w+)\}/y)?.[1]
    if (plain) {
      this.placeholders.add(plain)
      return { text: `{${plain}}` }
    }
    const argument = this.#take(/\{(\w+), plural,\s*/y)?.[1]
    if (!argument) throw new SyntaxError(`has an argument that is not {name} or a plural: “${this.message.slice(this.at, this.at + 20)}…”`)
    this.placeholders.add(argument)
    const forms: Plural['forms'] = []
    const said: string[] = []
    while (!this.#take(/\}/y)) {
      const form = this.#take(/(=\d+|\w+)\s*\{/y)?.[1]
      if (!form) throw new SyntaxError(`has no end of its plural of ${argument}`)
      const texts = expand(this.text(true))
      if (!this.#take(/\}\s*/y)) throw new SyntaxError(`has no end of the form ${form}`)
      forms.push([form, texts[0] ?? ''])
      said.push(...texts)
    }
    return { plural: { argument, forms }, said }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.message)
    if (found) this.at = pattern.lastIndex
    return found
  }
}
