import type { Frame, Point } from '../frame.ts'
import { element, group, line, through } from '../markup.ts'
import { palette, type Colour } from '../palette.ts'
import { inset, JADWAL, jadwal, roundJadwal } from './jadwal.ts'
import type { Ornament } from './ornament.ts'
import { polar, TURN } from './polygon.ts'

/** A ring of lozenges between two circles, which grow as they go outwards, as on the inside of a dome. */
type Medallion = { id: string; centre: Point; hole: number; rim: number; points: number; rings: number }

const plans = {
  wide: { margin: 50, rim: 322, hole: 206, corner: 236, cornerHole: 130 },
  narrow: { margin: 50, rim: 385, hole: 236, corner: 190, cornerHole: 105 },
}

/** A sunburst (shamsa) as it opens a manuscript, with a quarter of another in each corner, as on its binding. */
export function drawRosette(frame: Frame): Ornament {
  const plan = plans[frame.shape]
  const panel = inset({ x: 0, y: 0, width: frame.width, height: frame.height }, plan.margin)
  const centre: Point = [frame.width / 2, frame.height / 2]
  const shamsa = { id: 'shamsa', centre, rim: plan.rim, hole: plan.hole, points: 32, rings: 5 }
  const corners = [panel.x, panel.x + panel.width].flatMap((x) => [panel.y, panel.y + panel.height].map((y): Point => [x, y]))
  const markup = group(
    {},
    element('clipPath', { id: 'panel' }, element('rect', panel)),
    group(
      { 'clip-path': 'url(#panel)' },
      ...corners.map((corner, index) =>
        drawMedallion({ id: `corner-${index}`, centre: corner, rim: plan.corner, hole: plan.cornerHole, points: 24, rings: 5 }),
      ),
    ),
    rays(shamsa),
    drawMedallion(shamsa),
    jadwal(panel),
  )
  const room = { width: (shamsa.hole - JADWAL) * 1.6, height: (shamsa.hole - JADWAL) * 1.1 }
  return { markup, room: { x: centre[0] - room.width / 2, y: centre[1] - room.height / 2, ...room } }
}

function rays({ centre, rim, points }: Medallion): string {
  return Array.from({ length: points }, (_, index) => {
    const angle = (index * TURN) / points
    const isLong = index % 2 === 0
    const tip = polar(centre, rim + JADWAL + (isLong ? 38 : 16), angle)
    const lozenge = [0, 1, 2, 3].map((quarter) => polar(tip, quarter % 2 ? 5.5 : 15, angle + (quarter * TURN) / 4))
    return (
      line(polar(centre, rim, angle), tip, { stroke: palette.ink, 'stroke-width': 2 }) +
      element('path', { d: through(lozenge, true), fill: isLong ? palette.rubric : palette.ink })
    )
  }).join('')
}

function drawMedallion(medallion: Medallion): string {
  const { id, centre, rim, hole, rings } = medallion
  const [cx, cy] = centre
  return group(
    {},
    element('clipPath', { id }, element('circle', { cx, cy, r: rim })),
    element('circle', { cx, cy, r: rim, fill: palette.paper }),
    group({ 'clip-path': `url(#${id})` }, ...Array.from({ length: rings + 1 }, (_, ring) => facets(medallion, ring)).flat()),
    element('circle', { cx, cy, r: hole, fill: palette.paper }),
    roundJadwal(centre, rim),
    roundJadwal(centre, hole - JADWAL),
  )
}

// From the middle outwards, and what stands in the heart of each lozenge.
const tones: { fill: Colour; heart?: Colour }[] = [
  { fill: 'clay' },
  { fill: 'paper', heart: 'ink' },
  { fill: 'land' },
  { fill: 'paper', heart: 'rubric' },
  { fill: 'clay' },
  { fill: 'paper' },
]

function facets(medallion: Medallion, ring: number): string[] {
  const { points } = medallion
  const { fill, heart } = tones[ring % tones.length]!
  return Array.from({ length: points }, (_, index) => {
    const corners = lozenge(medallion, ring, index)
    const edge = { stroke: palette.ink, 'stroke-width': 2.2, 'stroke-linejoin': 'round' }
    return (
      element('path', { d: through(corners, true), fill: palette[fill], ...edge }) +
      (heart ? element('path', { d: through(shrunk(corners, 0.38), true), fill: palette[heart] }) : '')
    )
  })
}

/** Its side corners lie on its own ring, the others on the rings within and without. Each ring is turned by half a lozenge. */
function lozenge({ centre, hole, rim, points, rings }: Medallion, ring: number, index: number): Point[] {
  const at = (level: number, turn: number) => polar(centre, hole * (rim / hole) ** (level / rings), ((index + turn) * TURN) / points)
  const turn = (ring % 2) / 2
  return [at(ring + 1, turn), at(ring, turn + 0.5), at(ring - 1, turn), at(ring, turn - 0.5)]
}

function shrunk(corners: Point[], share: number): Point[] {
  const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis as 0 | 1], 0) / corners.length) as Point
  return corners.map(([x, y]): Point => [middle[0] + (x - middle[0]) * share, middle[1] + (y - middle[1]) * share])
}
