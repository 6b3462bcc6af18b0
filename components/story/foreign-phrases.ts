import type { Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { foreignRuns, type Run } from '@/newsroom/arabic/isolate.ts'
import type { BodyNode } from '@/newsroom/stories/body.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** Nodes that follow each other; with the run they are together, where they are one («Google **Cloud**»). */
export type Phrase = { nodes: BodyNode[]; run?: Run }

/**
 * Parts what stands in a paragraph so that a foreign run with emphasis or a link in it stays one: each half in an isolate of its own would
 * stand on the other's wrong side. A run that begins or ends within a node with an element of its own cannot be wrapped, and stays in parts.
 */
export function phrasesOf(nodes: BodyNode[], language: Language): Phrase[] {
  if (nodes.length < 2 || !nodes.some(isText)) return [{ nodes }]
  const phrases: Phrase[] = []
  let [rest, restStart, start] = [nodes, 0, 0]
  for (const run of foreignRuns(nodes.map(textOf).join(''), language)) {
    const end = start + run.text.length
    const parts = run.foreign && (run.language ?? run.direction) ? partsAround(rest, start - restStart, end - restStart) : undefined
    if (parts && parts.within.length > 1) {
      phrases.push({ nodes: parts.before }, { nodes: parts.within, run })
      ;[rest, restStart] = [parts.after, end]
    }
    start = end
  }
  return [...phrases, { nodes: rest }]
}

const isText = (node: BodyNode): node is Text => node.type === 'text'

/** Code and line breaks part runs; a line's end in the source does not. */
function textOf(node: BodyNode) {
  if (node.type === 'inlineCode' || node.type === 'break') return '\n'
  return toString(node).replaceAll('\n', ' ')
}

/** The nodes before, between and after two places in their text; undefined where one of these is within a node that is no text. */
function partsAround(nodes: BodyNode[], start: number, end: number) {
  const before = cutAt(nodes, start)
  const within = before && cutAt(before.after, end - start)
  return within && { before: before.before, within: within.before, after: within.after }
}

function cutAt(nodes: BodyNode[], place: number): { before: BodyNode[]; after: BodyNode[] } | undefined {
  let start = 0
  for (const [index, node] of nodes.entries()) {
    const end = start + textOf(node).length
    if (place === start) return { before: nodes.slice(0, index), after: nodes.slice(index) }
    if (place < end) {
      if (!isText(node)) return undefined
      const [first, second] = [node.value.slice(0, place - start), node.value.slice(place - start)]
      return {
        before: [...nodes.slice(0, index), { ...node, value: first }],
        after: [{ ...node, value: second }, ...nodes.slice(index + 1)],
      }
    }
    start = end
  }
  return { before: nodes, after: [] }
}
