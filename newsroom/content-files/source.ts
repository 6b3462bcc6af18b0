import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

/** Names a field inside a file: `['pictures', 'talks-map', 'alt', 'ar']`; list items by their index. */
export type FieldPath = readonly PropertyKey[]

/** Where things stand in a file. `problem` makes one that names the field and its line. */
export type Source = {
  file: string
  lineOf: (path: FieldPath) => number
  problem: (path: FieldPath, message: string) => ContentProblem
}

/** A YAML text as read: its value, unchecked, and where its parts stand; or what is wrong with it. */
export type YamlSource = { source: Source; value: unknown; problems: ContentProblem[] }

/** Parses a YAML file or a front matter that begins on line `firstLine` of its file. */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const { document, lineAt } = parse(text, firstLine)
  const source = sourceOf(file, text, firstLine)
  const [first] = [...document.errors, ...document.warnings]
  // What follows the first error is mostly its echo.
  if (first) return { source, value: undefined, problems: [{ file, line: lineAt(first.pos[0]), message: explainYaml(first) }] }
  try {
    return { source, value: document.toJS({ maxAliasCount: 0 }), problems: [] }
  } catch {
    return { source, value: undefined, problems: [{ file, line: firstLine, message: 'uses YAML anchors (&, *); write the values out.' }] }
  }
}

function parse(text: string, firstLine: number) {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true })
  return { document, lineAt: (offset: number) => lineCounter.linePos(offset).line + firstLine - 1 }
}

/** Reads the text again where a problem has to be named: what was parsed of all files of a large newsroom would not fit into memory. */
function sourceOf(file: string, text: string, firstLine: number): Source {
  const lineOf = (path: FieldPath) => {
    const { document, lineAt } = parse(text, firstLine)
    return lineAt(offsetOf(document, path))
  }
  return {
    file,
    lineOf,
    problem: (path, message) => ({ file, line: lineOf(path), message: path.length > 0 ? `${fieldName(path)}: ${message}` : message }),
  }
}

const fieldName = (path: FieldPath) => path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.')

/** The offset of a field, or of the innermost part of its path that is there. */
function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const part of path) {
    const found = child(node, part)
    if (!found) break
    offset = startOf(found.at) ?? offset
    node = found.value
  }
  return offset
}

function child(node: unknown, part: PropertyKey): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part))
    return pair && { at: pair.key, value: pair.value }
  }
  if (isSeq(node) && typeof part === 'number' && part < node.items.length) return { at: node.items[part], value: node.items[part] }
  return undefined
}

const startOf = (node: unknown) => (isNode(node) ? (node as Node).range?.[0] : undefined)

function explainYaml(error: YAMLError): string {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a text that holds a colon and a space must stand in double quotes.'
    case 'DUPLICATE_KEY':
      return 'this field stands here a second time; keep one of them.'
    case 'TAB_AS_INDENT':
      return 'is indented with a tab; use spaces.'
    case 'BAD_SCALAR_START':
      return `a text cannot begin with ${error.message.slice(-1)}; put it in double quotes.`
    case 'MISSING_CHAR':
      return 'a quotation mark that was opened is not closed.'
    case 'NON_STRING_KEY':
      return 'the name of a field must be text; put it in double quotes.'
    case 'TAG_RESOLVE_FAILED':
      return 'a text that begins with ! must stand in double quotes.'
    default:
      return `is not YAML that can be read (${error.message}); compare it with docs/content.md.`
  }
}
