type Attributes = Record<string, string | number | undefined>

export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A tenth of a pixel is finer than anybody sees, and keeps two runs alike. */
export const round = (value: number) => Math.round(value * 10) / 10

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeText(String(value))}"`)
    .join('')
  return `<${name}${written}>${children.join('')}</${name}>`
}

export const group = (attributes: Attributes, ...children: string[]) => element('g', attributes, ...children)

export const line = (from: readonly [number, number], to: readonly [number, number], attributes: Attributes) =>
  element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...attributes })

/** The `d` of a path through these points. */
export const through = (points: readonly (readonly [number, number])[], closed = false) =>
  points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('') + (closed ? 'Z' : '')
