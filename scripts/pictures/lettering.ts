import { element, escapeText, round } from './markup.ts'
import { palette, type Colour } from './palette.ts'

export type Face = 'label' | 'light' | 'bold' | 'naskh' | 'serif'

/** The five ways a picture speaks; `family` and `weight` are those of fonts.ts. */
export const faces: Record<Face, { family: string; weight: number }> = {
  label: { family: 'Picture Sans', weight: 600 },
  light: { family: 'Picture Sans', weight: 500 },
  bold: { family: 'Picture Sans', weight: 700 },
  naskh: { family: 'Picture Naskh', weight: 700 },
  serif: { family: 'Picture Serif', weight: 650 },
}

export const LINE_HEIGHT = 1.32

// From the baseline: how far Arabic and Latin letters of a label reach, and where their bodies seem to have their middle.
export const ASCENT = 0.84
const DESCENT = 0.36
export const OPTICAL_MIDDLE = 0.3

/** Anchors are of the reading direction: an Arabic line that starts at x runs from there to the left. */
export type Anchor = 'start' | 'middle' | 'end'

export type Lettering = {
  lines: string[]
  /** Baseline of the first line */
  at: readonly [number, number]
  size: number
  face?: Face
  anchor?: Anchor
  colour?: Colour
  /** The background the letters stand out from */
  halo?: Colour
}

export function lettering({ lines, at: [x, y], size, face = 'label', anchor = 'start', colour = 'ink', halo }: Lettering): string {
  const { family, weight } = faces[face]
  const spans = lines.map(
    (words, index) => `<tspan x="${round(x)}" y="${round(y + index * size * LINE_HEIGHT)}">${escapeText(words)}</tspan>`,
  )
  const outline = halo && { stroke: palette[halo], 'stroke-width': size * 0.2, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const look = { 'font-family': family, 'font-weight': String(weight), 'font-size': size, 'text-anchor': anchor, fill: palette[colour] }
  return element('text', { ...look, ...outline }, ...spans)
}

/** How tall a block of lines stands, from the top of its first line to the foot of its last. */
export const blockHeight = (lines: number, size: number) => size * (ASCENT + DESCENT + (lines - 1) * LINE_HEIGHT)
