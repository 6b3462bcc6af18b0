import { geoPath, type GeoContext, type GeoProjection } from 'd3-geo'
import type { Point } from '../frame.ts'
import type { Atlas } from './atlas.ts'

/** Whether a point of the picture is on land. */
export type Land = (point: Point) => boolean

export function landOf({ countries }: Atlas, projection: GeoProjection): Land {
  const rings = countries.flatMap((country) => ringsOf((context) => geoPath(projection, context)(country)))
  const bounded = rings.map((ring) => ({ ring, bounds: boundsOf(ring) }))
  // Within an odd number of rings: a lake is a ring in a ring.
  return (point) => bounded.filter(({ ring, bounds }) => isWithin(point, bounds) && isInside(point, ring)).length % 2 === 1
}

function ringsOf(draw: (context: GeoContext) => void): Point[][] {
  const rings: Point[][] = []
  draw({
    beginPath: () => undefined,
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  })
  return rings
}

type Bounds = { west: number; east: number; top: number; foot: number }

function boundsOf(ring: Point[]): Bounds {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return { west: Math.min(...xs), east: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) }
}

const isWithin = ([x, y]: Point, { west, east, top, foot }: Bounds) => x >= west && x <= east && y >= top && y <= foot

/** A ray to the right leaves a ring it starts in an odd number of times. */
function isInside([x, y]: Point, ring: Point[]): boolean {
  const crossings = ring.filter((from, index) => {
    const to = ring[(index + 1) % ring.length]!
    return from[1] > y !== to[1] > y && x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]
  })
  return crossings.length % 2 === 1
}
