import type { Nodes, Paragraph, Parents } from 'mdast'
import { isBodyNode, parseBody } from '../stories/body.ts'
import { checkDirective, isDirective } from './check-directive.ts'
import { characterMistake } from './character-mistake.ts'

/** A problem in a body; `line` counts from the body's first. */
export type BodyProblem = { line: number; message: string }

/** Keys a `::figure` may name; null where no figure may stand, undefined where they are not known. */
export type AllowedPictures = readonly string[] | null | undefined

/** What docs/content.md does not allow in a body. */
export function checkBody(body: string, pictures: AllowedPictures): BodyProblem[] {
  const lines = body.split('\n')
  const unreadable = lines.flatMap((line, index) => {
    const message = cannotBeRead(line)
    return message ? [{ line: index + 1, message }] : []
  })
  if (unreadable.length > 0) return unreadable
  if (body.length > LONGEST_BODY)
    return [{ line: 1, message: `the text has ${body.length} characters; more than ${LONGEST_BODY} are no one story.` }]

  const problems: BodyProblem[] = []
  walk(parseBody(body), (node, parent, depth) => {
    const line = node.position?.start.line ?? 1
    if (depth === DEEPEST) problems.push({ line, message: 'this is nested too deep to be read; write it flatter.' })
    problems.push(...checkNode(node, lines).map((message) => ({ line, message })))
    if (node.type === 'paragraph') problems.push(...checkParagraph(node, lines))
    if (isDirective(node)) problems.push(...checkDirective(node, { line, parent, lines, pictures }))
  })
  return problems
}

const LONGEST_BODY = 200_000
const DEEPEST = 12

/** Marks without end, as nobody writes them: reading them would take minutes, or all the memory there is. */
const endless = /([*_:>+[\]`-])(?:\s?\1){59}/

function cannotBeRead(line: string): string | undefined {
  const [, mark] = endless.exec(line) ?? []
  return characterMistake(line) ?? (mark && `repeats ${mark} without end; remove what is too much.`)
}

function walk(node: Nodes, visit: (node: Nodes, parent: Parents | undefined, depth: number) => void, parent?: Parents, depth = 0) {
  visit(node, parent, depth)
  if ('children' in node) for (const child of node.children) walk(child, visit, node, depth + 1)
}

function checkNode(node: Nodes, lines: string[]): string[] {
  switch (node.type) {
    case 'html':
      return [`raw HTML (${node.value.split('\n')[0]?.slice(0, 40)}) is not allowed; write it in Markdown, or leave it out.`]
    case 'heading':
      return checkHeading(node.depth, lines[(node.position?.start.line ?? 1) - 1] ?? '')
    case 'image':
    case 'imageReference':
      return ['a picture in Markdown (![]()) is not allowed; describe it in story.yaml and write ::figure{picture=its-key}.']
    case 'link':
    case 'definition':
      // What was a link by reference is told of where its address stands.
      if (node.type === 'link' && 'identifier' in node) return []
      return isSafeAddress(node.url) ? [] : [`the link ${JSON.stringify(node.url)} must begin with https://, http://, mailto: or /.`]
    case 'code':
      return ['a block of program text (```) is not in the format; write it as paragraphs, or as `words` within one.']
    default:
      return isBodyNode(node) ? [] : [`this (${node.type}) is not in the format, and no reader would see it; write it as paragraphs.`]
  }
}

function checkHeading(depth: number, line: string): string[] {
  if (depth === 2 || depth === 3) return []
  const shown = line.trim().slice(0, 40)
  return [
    depth === 1
      ? `the headline is a field, so a # heading (${shown}) is not allowed here; write subheads with ##.`
      : `a heading this deep (${shown}) is not allowed; write subheads with ## or ###.`,
  ]
}

const isSafeAddress = (url: string) => /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(url)

// What was meant as a directive and is not one stands in the text as a paragraph.
const directiveLike = /^\s*(?:>\s*)*(?::{2,}|:(?:figure|quote|facts|embed)\b)/

function checkParagraph(node: Paragraph, lines: string[]): BodyProblem[] {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } }
  const problems: BodyProblem[] = []
  for (let line = start.line; line <= end.line; line++) {
    const shown = lines[line - 1] ?? ''
    if (directiveLike.test(shown) && !node.data?.directiveLabel) problems.push({ line, message: brokenDirective(shown.trim()) })
    for (const { looks, message } of notInTheFormat) if (looks.test(shown)) problems.push({ line, message })
  }
  return problems
}

// Known from other kinds of Markdown; here a reader would see the marks.
const notInTheFormat = [
  {
    looks: /[^:>\s]\s*:{2,3}(?:figure|quote|facts|embed)[[{]/,
    message: 'a directive (::figure …) stands on a line of its own, not within one.',
  },
  { looks: /^\s*\|.*\|\s*$/, message: 'a table (| … |) is not in the format; write a list, or draw it as a picture.' },
  {
    looks: /\[\^[^\]]+\]/,
    message: 'a footnote ([^1]) is not in the format; say it in the text, or name the source under sources in story.yaml.',
  },
  { looks: /~~[^~]+~~/, message: 'struck-out text (~~ … ~~) is not in the format; what was wrong is told under corrections.' },
]

function brokenDirective(line: string): string {
  if (/^:{2,}$/.test(line)) return `${line} ends nothing here; remove the line, or open a :::quote or :::facts above it.`
  if (/^:{2,}\s/.test(line)) return `${line.slice(0, 40)}: no space may follow the colons.`
  if (/^:[a-z]/.test(line)) return `${line.slice(0, 40)}: write ::figure and ::embed with two colons, :::quote and :::facts with three.`
  return `${line.slice(0, 60)}: this directive is broken; it is one line of ::name[label]{field="value"}, with every bracket and quotation mark closed.`
}
