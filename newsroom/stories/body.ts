import type { Definition, Nodes, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directive } from 'micromark-extension-directive'

// Without text directives: «الساعة:الثامنة» is a sentence, not a directive called الثامنة.
const { text: _text, ...blockDirectives } = directive()

// Four spaces or a tab before a pasted paragraph make it no program.
const withoutIndentedCode = { disable: { null: ['codeIndented'] } }

/**
 * Parses an edition's body: CommonMark with leaf (`::figure`) and container (`:::quote`) directives. Links by reference (`[text][1]`)
 * come out as links; one whose address is not given stays the text it is, as CommonMark has it.
 */
export function parseBody(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [blockDirectives, withoutIndentedCode],
    mdastExtensions: [directiveFromMarkdown()],
  })
  const addresses = new Map(
    [...nodesOf(root)].filter((node) => node.type === 'definition').map((definition) => [definition.identifier, definition]),
  )
  resolveReferences(root, addresses)
  return root
}

/** A node and all nodes in it, in their order. */
function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

function resolveReferences(node: Nodes, addresses: Map<string, Definition>) {
  if (!('children' in node)) return
  for (const [index, child] of node.children.entries()) {
    resolveReferences(child, addresses)
    const address = child.type === 'linkReference' ? addresses.get(child.identifier) : undefined
    if (child.type === 'linkReference' && address) node.children[index] = { ...child, type: 'link', url: address.url } as never
  }
}

/** What a body may be made of. All else in Markdown is refused by `content check`, so that nothing an editor wrote is left out in silence. */
export const bodyNodes = [
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'inlineCode',
  'break',
  'link',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'leafDirective',
  'containerDirective',
  // Says where links by reference lead, and is not shown.
  'definition',
] as const satisfies Nodes['type'][]

/** A node a page shows. */
export type BodyNode = Extract<Nodes, { type: (typeof bodyNodes)[number] }>

export const isBodyNode = (node: Nodes): node is BodyNode => (bodyNodes as readonly string[]).includes(node.type)

// What these hold is one run of text; what others hold stands apart, as the entries of a list do.
const runs = ['paragraph', 'heading', 'strong', 'emphasis', 'link', 'leafDirective']

/** The body as it is read: no marks, a space between blocks, entries and lines. */
export function bodyText(markdown: string): string {
  return textOf(parseBody(markdown))
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join(runs.includes(node.type) ? '' : ' ') : ''
}
