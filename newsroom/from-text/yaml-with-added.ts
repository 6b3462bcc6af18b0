import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { composeYaml } from '../content-files/compose-yaml.ts'

/**
 * A YAML text into which is written what `value` has and the text has not: fields of maps, behind the field before them in `value`,
 * and items at the end of lists. All else of the text stays as it is, byte for byte: its order, quotes, comments and line ends.
 * Where both say something, the text is right. Wants a text that can be parsed and holds no anchors.
 */
export function yamlWithAdded(text: string, value: object): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const document = parseDocument(text, { stringKeys: true })
  const additions = additionsTo(document.contents, value, text)
  // From the end, so that the places before stay where they are; of several at one place the first comes first.
  return additions
    .toReversed()
    .toSorted((one, other) => other.at - one.at)
    .reduce((whole, { at, added }) => whole.slice(0, at) + added.replaceAll('\n', eol) + whole.slice(at), text)
}

type Addition = { at: number; added: string }

function additionsTo(node: unknown, value: unknown, text: string): Addition[] {
  if (isMap(node) && isFields(value)) return Object.keys(value).flatMap((key, index, keys) => fieldAdded(node, value, keys, index, text))
  if (!isSeq(node) || !Array.isArray(value)) return []
  return value.flatMap((item, index) =>
    index < node.items.length ? additionsTo(node.items[index], item, text) : itemAdded(node, item, text),
  )
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function fieldAdded(map: YAMLMap, value: Record<string, unknown>, keys: string[], index: number, text: string): Addition[] {
  const key = keys[index]!
  const pair = pairOf(map, key)
  if (pair) return additionsTo(pair.value, value[key], text)

  const field = { [key]: value[key] }
  const before = keys.slice(0, index).findLast((name) => pairOf(map, name))
  const first = map.items[0]
  if (before === undefined && first) {
    const at = startOf(first.key as Node)
    const added = map.flow ? `${inFlow(field)}, ` : `${inBlock(field, columnOf(at, text))}\n${' '.repeat(columnOf(at, text))}`
    return [{ at, added }]
  }
  return [addedBehind(map, before === undefined ? undefined : pairOf(map, before)!, field, text)]
}

const itemAdded = (list: YAMLSeq, item: unknown, text: string) => [addedBehind(list, list.items.at(-1), [item], text)]

function addedBehind(parent: YAMLMap | YAMLSeq, last: unknown, added: object, text: string): Addition {
  if (parent.flow) {
    const end = last === undefined ? startOf(parent) + 1 : endOf(last)
    return { at: end, added: last === undefined ? inFlow(added) : `, ${inFlow(added)}` }
  }
  const column = columnOf(startOf(parent), text)
  return { at: endOfLine(endOf(last), text), added: `\n${' '.repeat(column)}${inBlock(added, column)}` }
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === key)

const inBlock = (value: object, column: number) =>
  composeYaml(value)
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(column)}`)

const inFlow = (value: object) =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1)

const startOf = (node: Node) => node.range![0]

const columnOf = (offset: number, text: string) => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Where the last thing a part of the text says ends. */
function endOf(part: unknown): number {
  if (isPair(part)) return endOf(part.value ?? part.key)
  if (isCollection(part) && !part.flow && part.items.length > 0) return endOf(part.items.at(-1))
  return (part as Node).range![1]
}

/** The end of the line a value ends on, behind its comment. A text of several lines takes its last line end with it. */
function endOfLine(offset: number, text: string) {
  const from = text[offset - 1] === '\n' ? offset - 1 : offset
  const end = text.indexOf('\n', from)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}
