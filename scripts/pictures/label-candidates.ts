import type { Box, Point } from './frame.ts'
import { clamp, type Candidate } from './place-labels.ts'

export type Side = 'north' | 'south' | 'east' | 'west'
type Size = { width: number; height: number }

const wishes: Record<Side, number> = { east: 0, south: 90, west: 180, north: 270 }
const DIRECTIONS = 24
const DISTANCES = [1, 1.6, 2.6, 4]

/** All round a dot, the wished side first, near before far. `gap` is kept between the dot's middle and the label. */
export function around([x, y]: Point, { width, height }: Size, gap: number, side: Side, frame: Box): Candidate[] {
  return DISTANCES.flatMap((far, step) =>
    Array.from({ length: DIRECTIONS }, (_, index) => {
      const degrees = (index * 360) / DIRECTIONS
      const [right, down] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
      const middle = onEdge([right, down], width / 2 + gap * far, height / 2 + gap * far)
      const box = { x: x + middle[0] - width / 2, y: y + middle[1] - height / 2, width, height }
      const kept = clamp(box, frame)
      const pushed = Math.hypot(kept.x - box.x, kept.y - box.y) / gap
      return { box: kept, dislike: turn(degrees, wishes[side]) * 0.25 + step * 22 + pushed * 4, of: [x, y] }
    }),
  )
}

/** Where the label's middle stands in a direction when its edge just clears the dot: on a rectangle, not on a circle. */
function onEdge([right, down]: Point, halfWidth: number, halfHeight: number): Point {
  const reach = Math.min(halfWidth / Math.max(Math.abs(right), 1e-6), halfHeight / Math.max(Math.abs(down), 1e-6))
  return [right * reach, down * reach]
}

const turn = (degrees: number, wished: number) => Math.abs(((degrees - wished + 540) % 360) - 180)

/** On a spot and, where it is taken, a little off it. */
export function near([x, y]: Point, { width, height }: Size, frame: Box): Candidate[] {
  const step = Math.min(height * 0.5, 30)
  const offsets = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
  return offsets.flatMap((down) =>
    offsets.map((right) => {
      const box = { x: x + right * step - width / 2, y: y + down * step - height / 2, width, height }
      const kept = clamp(box, frame)
      return { box: kept, dislike: Math.hypot(kept.x + width / 2 - x, kept.y + height / 2 - y) * 0.5 }
    }),
  )
}
