import type { Box, Frame, Point } from '../frame.ts'
import { element, group, through } from '../markup.ts'
import { palette } from '../palette.ts'
import { jadwal } from './jadwal.ts'
import type { Ornament } from './ornament.ts'
import { TURN } from './polygon.ts'

const MARGIN = 50
const SPACING = 22
const STILL = 0.4

/** The ruled lines of a page, which lie still beside the word and rise into waves away from it, two and two across each other. */
export function drawWaves(frame: Frame): Ornament {
  const panel = { x: MARGIN, y: MARGIN, width: frame.width - 2 * MARGIN, height: frame.height - 2 * MARGIN }
  const still = { ...panel, y: frame.height / 2 - (panel.height / 2) * STILL, height: panel.height * STILL }
  const count = Math.ceil(((panel.height / 2) * (1 - STILL)) / SPACING) + 3
  const rows = Array.from({ length: count }, (_, index) => index)
  const markup = group(
    {},
    element('clipPath', { id: 'panel' }, element('rect', panel)),
    group({ 'clip-path': 'url(#panel)' }, ...[0.5, 0].flatMap((phase) => rows.flatMap((row) => pair(row, phase, still, frame)))),
    jadwal(panel),
  )
  return { markup, room: { x: frame.width * 0.16, y: still.y + 30, width: frame.width * 0.68, height: still.height - 60 } }
}

function pair(row: number, phase: number, still: Box, frame: Frame): string[] {
  const swell = Math.min(1, row / 9)
  const pen = {
    fill: 'none',
    stroke: phase ? palette.clay : row === 0 ? palette.rubric : palette.ink,
    'stroke-width': phase ? 5 : 2.5 + swell * 1.5,
  }
  const height = swell * SPACING * 1.7
  const above = still.y - row * SPACING
  const below = still.y + still.height + row * SPACING
  return [wave(frame, above, height, phase), wave(frame, below, -height, phase)].map((points) =>
    element('path', { d: through(points), ...pen }),
  )
}

function wave(frame: Frame, y: number, height: number, phase: number): Point[] {
  const length = frame.shape === 'narrow' ? 245 : 250
  return Array.from({ length: Math.ceil(frame.width / 5) + 1 }, (_, index) => {
    const x = index * 5
    return [x, y + height * Math.cos(((x - frame.width / 2) / length + phase) * TURN)]
  })
}
