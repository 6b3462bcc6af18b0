import type { Root } from 'mdast'

import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { directive } from 'micromark-extension-directive'

// Without text directives: «الساعة:الثامنة» is a sentence, not a directive called الثامنة.
const { text: _text, ...blockDirectives } = directive()

/** Parses an edition's body: CommonMark with leaf (`::figure`) and container (`:::quote`) directives. */
export function parseBody(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [blockDirectives], mdastExtensions: [directiveFromMarkdown()] })
}

/** The body as it is read: no marks, a space between blocks. */
export function bodyText(markdown: string): string {
  return parseBody(markdown)
    .children.map((block) => toString(block))
    .join(' ')
}
