import type { Box, Frame } from '../frame.ts'
import { element, group } from '../markup.ts'
import { palette } from '../palette.ts'
import { inset, JADWAL, jadwal } from './jadwal.ts'
import type { Ornament } from './ornament.ts'

/** Bricks from the middle of one lozenge to the middle of the next */
const PERIOD = 6
const bricks: Record<Frame['shape'], { size: number; columns: number; rows: number; deep: number }> = {
  wide: { size: 12, columns: 121, rows: 61, deep: 13 },
  narrow: { size: 13, columns: 73, rows: 73, deep: 13 },
}

// By a brick's distance from the middle of its lozenge: a red heart, then rings.
const rings = [palette.rubric, palette.paper, palette.paper, palette.ink, palette.ink, palette.clay, palette.clay]

/** Coloured bricks laid in lozenges (banna'i), as on the walls of Iraq and Iran: the grid is the ornament. */
export function drawGrid(frame: Frame): Ornament {
  const { size, columns, rows, deep } = bricks[frame.shape]
  const panel = { x: (frame.width - columns * size) / 2, y: (frame.height - rows * size) / 2, width: columns * size, height: rows * size }
  const window = inset(panel, deep * size + JADWAL)
  const cells = Array.from({ length: columns * rows }, (_, index) => [index % columns, Math.floor(index / columns)] as const)
  const markup = group(
    {},
    element('rect', { ...panel, fill: palette.paper }),
    ...cells
      .filter(([column, row]) => Math.min(column, row, columns - 1 - column, rows - 1 - row) < deep)
      .map(([column, row]) => brick(column, row, size, panel)),
    jadwal(panel),
    jadwal(window),
  )
  return { markup, room: inset(window, size * 3.5) }
}

function brick(column: number, row: number, size: number, panel: Box): string {
  const across = Math.abs((column % (2 * PERIOD)) - PERIOD)
  const down = Math.abs((row % (2 * PERIOD)) - PERIOD)
  const distance = Math.min(across + down, 2 * PERIOD - across - down)
  const gap = 1
  return element('rect', {
    x: panel.x + column * size + gap,
    y: panel.y + row * size + gap,
    width: size - 2 * gap,
    height: size - 2 * gap,
    fill: rings[distance],
  })
}
