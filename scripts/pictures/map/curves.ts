import type { GeoProjection } from 'd3-geo'
import type { Point } from '../frame.ts'
import { round } from '../markup.ts'

type Position = [longitude: number, latitude: number]

/** The points on the picture; those behind the globe are left out. */
export const projected = (positions: Position[], projection: GeoProjection): Point[] =>
  positions.map((position) => projection(position)).filter((point) => point !== null)

/** A soft curve through the points: a river given by ten points does not turn corners. */
export function curve(points: Point[]): string {
  const [first] = points
  if (!first) return ''
  const pieces = segments(points).map(([one, other, to]) => `C${[one, other, to].map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')}`)
  return `M${round(first[0])} ${round(first[1])}${pieces.join('')}`
}

/** Points every few pixels along the same curve. */
export function along(points: Point[]): Point[] {
  return segments(points).flatMap(([one, other, to], index) => {
    const from = points[index]!
    const steps = Math.max(2, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 12))
    return Array.from({ length: steps }, (_, step) => bezier(from, one, other, to, step / steps))
  })
}

/** Catmull-Rom as Béziers: each inner point's tangent is parallel to the line between its neighbours. */
function segments(points: Point[]): [Point, Point, Point][] {
  return points.slice(1).map((to, index) => {
    const from = points[index]!
    const before = points[index - 1] ?? from
    const after = points[index + 2] ?? to
    // A long neighbour must not fling a short stretch about.
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    return [eased(from, before, to, length), eased(to, after, from, length), to]
  })
}

function eased(at: Point, away: Point, toward: Point, length: number): Point {
  const [x, y] = [toward[0] - away[0], toward[1] - away[1]]
  const scale = Math.min(1 / 6, length / 3 / (Math.hypot(x, y) || 1))
  return [at[0] + x * scale, at[1] + y * scale]
}

function bezier(from: Point, one: Point, other: Point, to: Point, t: number): Point {
  const mix = (axis: 0 | 1) =>
    (1 - t) ** 3 * from[axis] + 3 * (1 - t) ** 2 * t * one[axis] + 3 * (1 - t) * t ** 2 * other[axis] + t ** 3 * to[axis]
  return [mix(0), mix(1)]
}
