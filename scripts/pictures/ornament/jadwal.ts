import type { Box, Point } from '../frame.ts'
import { element } from '../markup.ts'
import { palette } from '../palette.ts'

export const inset = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: box.width - 2 * by,
  height: box.height - 2 * by,
})

/** How far the rules of a jadwal reach outwards from what they frame. */
export const JADWAL = 22

// From the text outwards: a fine red rule, a strong black one, a fine black one.
const rules = [
  { out: 3, width: 2.5, colour: palette.rubric },
  { out: 11.5, width: 7, colour: palette.ink },
  { out: JADWAL - 1, width: 1.6, colour: palette.ink },
]

/** The ruled frame of a manuscript page, on its own strip of paper. */
export const jadwal = (box: Box) =>
  [
    element('rect', { ...inset(box, -JADWAL / 2), fill: 'none', stroke: palette.paper, 'stroke-width': JADWAL }),
    ...rules.map(({ out, width, colour }) => element('rect', { ...inset(box, -out), fill: 'none', stroke: colour, 'stroke-width': width })),
  ].join('')

/** The same rules round a medallion. */
export const roundJadwal = ([cx, cy]: Point, radius: number) =>
  [
    element('circle', { cx, cy, r: radius + JADWAL / 2, fill: 'none', stroke: palette.paper, 'stroke-width': JADWAL }),
    ...rules.map(({ out, width, colour }) =>
      element('circle', { cx, cy, r: radius + out, fill: 'none', stroke: colour, 'stroke-width': width }),
    ),
  ].join('')
