import { colourClasses } from './palette.ts'

const shapes = new Set(['path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'g', 'defs', 'clipPath', 'use'])
const ownColours = ['fill', 'stroke', 'style', 'filter', 'href', 'xlink:href']

/** What a sketch may not hold, each as a sentence that says how to mend it: only shapes, only our colours, nothing from elsewhere. */
export function unpermittedInSketch(svg: string): string[] {
  const complaints = new Set<string>()
  for (const [, name = '', attributes = ''] of svg
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
    if (name === 'text' || name === 'tspan') complaints.add('<text> has only one language; write words under labels')
    else if (!shapes.has(name)) complaints.add(`<${name}> is not a shape; use ${[...shapes].join(', ')}`)
    for (const complaint of inAttributes(name, attributes)) complaints.add(complaint)
  }
  return [...complaints]
}

function inAttributes(element: string, attributes: string): string[] {
  const complaints: string[] = []
  for (const [, key = '', , double, single] of attributes.matchAll(/([\w:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? ''
    if (key === 'class')
      complaints.push(
        ...value
          .split(/\s+/)
          .filter((name) => name && !colourClasses.has(name))
          .map(unknownClass),
      )
    else if (key === 'href' && element === 'use' && value.startsWith('#')) continue
    else if (ownColours.includes(key) || key.startsWith('on'))
      complaints.push(`${key}="…" is not taken; give the shape a class such as fill-land or stroke-ink`)
  }
  return complaints
}

const unknownClass = (name: string) => `class "${name}" is no colour of ours; use ${[...colourClasses].join(', ')}`
