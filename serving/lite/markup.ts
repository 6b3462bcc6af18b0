import { ElementType, parseDocument } from 'htmlparser2'

export type Node = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<Node, { attribs: object }>
export type Attributes = Record<string, string | undefined>

/**
 * Reads a page of ours. Text and attributes stay as they are written, entities and all, so that what was text is written as text again,
 * whatever it looks like.
 */
export const readMarkup = (html: string): Node[] => parseDocument(html, { decodeEntities: false }).children

export const isElement = (node: Node): node is Element => ElementType.isTag(node)

/** The text of a node that is one; undefined of an element, a comment, and all else. */
export const textOf = (node: Node): string | undefined => (node.type === ElementType.Text ? (node as { data: string }).data : undefined)

/** Elements of a name among nodes and all that is in them, in their order. */
export const elementsNamed = (name: string, nodes: Node[]): Element[] =>
  nodes.filter(isElement).flatMap((element) => [...(element.name === name ? [element] : []), ...elementsNamed(name, element.children)])

/** An opening tag. An attribute that is undefined is left out; values are written as readMarkup read them. */
export const openingTag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : value === '' ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`))
    .join('')}>`

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

/** What was written with entities, as it is read: those alone that React and we write. */
export const decoded = (text: string): string => text.replace(/&([a-z]+|#x27|#39);/g, (entity, name: string) => entities[name] ?? entity)

/** Written so that it is read as text. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
