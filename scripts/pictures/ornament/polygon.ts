import type { Point } from '../frame.ts'

export const TURN = 2 * Math.PI

export const polar = ([x, y]: Point, radius: number, angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]

/** The outline of the star {corners/skip}: each corner joined with the one `skip` corners on. */
export function star(centre: Point, radius: number, corners: number, skip: number, turned = 0): Point[] {
  const half = TURN / corners / 2
  const inner = (radius * Math.cos(skip * half)) / Math.cos((skip - 1) * half)
  return Array.from({ length: corners }, (_, index) => turned + index * 2 * half).flatMap((angle) => [
    polar(centre, radius, angle),
    polar(centre, inner, angle + half),
  ])
}
