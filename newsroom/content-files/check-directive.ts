import type { Nodes, Parents } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import type { AllowedPictures, BodyProblem } from './check-body.ts'
import { nearestName } from './nearest-name.ts'

type Directive = LeafDirective | ContainerDirective

/** What a directive may be: its colons, the fields it knows, and whether it has a label. */
const rules: Record<string, { type: Directive['type']; fields: string[]; label: 'needed' | 'none' }> = {
  figure: { type: 'leafDirective', fields: ['picture'], label: 'none' },
  embed: { type: 'leafDirective', fields: ['url'], label: 'needed' },
  quote: { type: 'containerDirective', fields: ['by'], label: 'none' },
  facts: { type: 'containerDirective', fields: [], label: 'needed' },
}

export const isDirective = (node: Nodes): node is Directive => node.type === 'leafDirective' || node.type === 'containerDirective'

type Surroundings = {
  line: number
  parent: Parents | undefined
  /** All lines of the body. */
  lines: string[]
  pictures: AllowedPictures
}

/** What is wrong with a directive where it stands. */
export function checkDirective(node: Directive, around: Surroundings): BodyProblem[] {
  const rule = rules[node.name]
  const say = (message: string) => ({ line: around.line, message: `${written(node)}: ${message}` })
  if (!rule) {
    const nearest = nearestName(node.name, Object.keys(rules))
    return [
      say(nearest ? `is not a directive; did you mean ${nearest}?` : `is not a directive; there are ${Object.keys(rules).join(', ')}.`),
    ]
  }
  if (rule.type !== node.type)
    return [say(`is written with ${rule.type === 'leafDirective' ? 'two colons' : 'three colons, and a line ::: at its end'}.`)]

  const messages = [...checkPlace(node, around), ...checkShape(node, rule), ...checkMeaning(node, around.pictures)]
  return messages.map(say)
}

const written = (node: Directive) => `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`

function checkPlace(node: Directive, { parent, lines }: Surroundings): string[] {
  if (parent?.type !== 'root') return ['must stand at the beginning of a line, between paragraphs, inside nothing else.']
  return node.type === 'containerDirective' && !isClosed(node, lines) ? ['is not closed; put a line ::: below its text.'] : []
}

/** Markdown closes an open container at the end of the text without a word. */
function isClosed(node: ContainerDirective, lines: string[]) {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } }
  const opening = /^\s*(:{3,})/.exec(lines[start.line - 1] ?? '')?.[1] ?? ':::'
  const closing = /^\s*(:{3,})\s*$/.exec(lines[end.line - 1] ?? '')?.[1] ?? ''
  return end.line > start.line && closing.length >= opening.length
}

function checkShape(node: Directive, { fields, label }: (typeof rules)[string]): string[] {
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !fields.includes(name))
  const messages = unknown.map((name) => {
    // {by=Salma Ezzat} is read as by="Salma" and a field called Ezzat without a value.
    if (node.attributes?.[name] === '') return `a value of several words stands in double quotes: ${fields[0] ?? 'field'}="… ${name} …".`
    const nearest = nearestName(name, fields) ?? fields[0]
    return `${name} is not a field of it${nearest ? `; did you mean ${nearest}?` : '; it has none.'}`
  })
  const given = labelOf(node)
  if (label === 'needed' && !given) messages.push(`needs its title in square brackets: ${written(node)}[…].`)
  if (label === 'none' && given) messages.push('takes nothing in square brackets.')
  if (node.type === 'containerDirective' && !textOf(node)) messages.push('has no text; write it on the lines below.')
  return messages
}

const isLabel = (node: Nodes) => node.type === 'paragraph' && node.data?.directiveLabel === true

function labelOf(node: Directive): string {
  return node.type === 'leafDirective' ? toString(node).trim() : toString(node.children.filter(isLabel)).trim()
}

const textOf = (node: ContainerDirective) => toString(node.children.filter((child) => !isLabel(child))).trim()

function checkMeaning({ name, attributes }: Directive, pictures: AllowedPictures): string[] {
  if (name === 'embed' && !isHttps(attributes?.url)) return ['needs an address that begins with https://: {url="https://…"}.']
  if (name !== 'figure') return []
  if (pictures === null) return ['only a story has pictures; remove it here.']
  const picture = attributes?.picture
  if (!picture) return ['must name a picture: {picture=its-key}.']
  if (!pictures || pictures.includes(picture)) return []
  const nearest = nearestName(picture, pictures)
  return [
    `there is no picture ${JSON.stringify(picture)} in story.yaml${nearest ? `; did you mean ${nearest}?` : '; describe it there under pictures.'}`,
  ]
}

const isHttps = (url: string | null | undefined) => typeof url === 'string' && /^https:\/\/[^\s]+$/.test(url) && URL.canParse(url)
