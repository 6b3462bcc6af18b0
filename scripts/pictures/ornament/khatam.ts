import type { Box, Frame, Point } from '../frame.ts'
import { element, group, through } from '../markup.ts'
import { palette, type Colour } from '../palette.ts'
import { JADWAL, jadwal } from './jadwal.ts'
import type { Ornament } from './ornament.ts'
import { star, TURN } from './polygon.ts'

type Plan = { pitch: number; columns: number; rows: number; open: { columns: number; rows: number } }

const plans: Record<Frame['shape'], Plan> = {
  wide: { pitch: 100, columns: 15, rows: 8, open: { columns: 11, rows: 4 } },
  narrow: { pitch: 120, columns: 8, rows: 8, open: { columns: 6, rows: 4 } },
}

const MORTAR = 2

/** The tiles of eight-pointed stars (khatam) and crosses that face so many walls, round a ruled window for the word. */
export function drawKhatam(frame: Frame): Ornament {
  const { pitch, columns, rows, open } = plans[frame.shape]
  const panel = middleBox(frame, columns * pitch, rows * pitch)
  const window = middleBox(frame, open.columns * pitch - 2 * JADWAL, open.rows * pitch - 2 * JADWAL)
  const isSeen = ([x, y]: Point) =>
    Math.abs(x - frame.width / 2) > window.width / 2 - pitch || Math.abs(y - frame.height / 2) > window.height / 2 - pitch
  const markup = group(
    {},
    element('clipPath', { id: 'panel' }, element('rect', panel)),
    group(
      { 'clip-path': 'url(#panel)' },
      ...lattice(panel, pitch, 0)
        .filter(isSeen)
        .map((centre) => crossTile(centre, pitch / 2)),
      ...lattice(panel, pitch, 0.5)
        .filter(isSeen)
        .map((centre) => starTile(centre, pitch / 2)),
    ),
    jadwal(panel),
    element('rect', { ...window, fill: palette.paper }),
    jadwal(window),
  )
  return { markup, room: middleBox(frame, window.width - pitch * 1.2, window.height - pitch * 0.7) }
}

const middleBox = (frame: Frame, width: number, height: number): Box => ({
  x: (frame.width - width) / 2,
  y: (frame.height - height) / 2,
  width,
  height,
})

/** The points of a square lattice in a box, the first `offset` of a pitch from its corner. */
function lattice(box: Box, pitch: number, offset: number): Point[] {
  const along = (from: number, length: number) =>
    Array.from({ length: Math.floor(length / pitch - offset) + 1 }, (_, index) => from + (index + offset) * pitch)
  return along(box.x, box.width).flatMap((x) => along(box.y, box.height).map((y): Point => [x, y]))
}

function starTile(centre: Point, radius: number): string {
  const inner = radius - Math.SQRT2 * MORTAR
  return [
    tile(star(centre, inner, 8, 2), 'paper', 'ink', 2.5),
    tile(star(centre, inner * 0.66, 8, 3, TURN / 16), 'clay'),
    tile(star(centre, inner * 0.3, 8, 2, TURN / 16), 'paper'),
    tile(star(centre, inner * 0.2, 8, 2), 'rubric'),
  ].join('')
}

function crossTile(centre: Point, radius: number): string {
  return [tile(cross(centre, radius, MORTAR), 'land', 'ink', 2.5), tile(cross(centre, radius, radius * 0.16), 'land', 'soft', 1.2)].join('')
}

/** The cross that four stars leave between them, its edges drawn in by `gap`. */
function cross([x, y]: Point, radius: number, gap: number): Point[] {
  const half = (1 - Math.SQRT1_2) * radius - gap
  const tip = radius - Math.SQRT2 * gap
  const arm: Point[] = [
    [half, -half],
    [tip - half, -half],
    [tip, 0],
    [tip - half, half],
  ]
  return [0, 1, 2, 3].flatMap((quarter) => arm.map((point) => turned(point, quarter)).map(([dx, dy]): Point => [x + dx, y + dy]))
}

function turned([x, y]: Point, quarters: number): Point {
  return quarters === 0 ? [x, y] : turned([-y, x], quarters - 1)
}

const tile = (points: Point[], fill: Colour, stroke?: Colour, width?: number) =>
  element('path', {
    d: through(points, true),
    fill: palette[fill],
    stroke: stroke && palette[stroke],
    'stroke-width': width,
    'stroke-linejoin': 'miter',
  })
