import { geoAzimuthalEqualArea, geoConicEqualArea, geoEqualEarth, geoMercator, type GeoProjection } from 'd3-geo'
import type { View } from '../drawing.ts'
import type { Frame } from '../frame.ts'

const SMALL = 14
const WORLD = 150
const TROPICAL = 18

export const longitudes = ({ west, east }: View) => (east > west ? east - west : east - west + 360)
const middleOf = (view: View): [number, number] => [view.west + longitudes(view) / 2, (view.south + view.north) / 2]

/**
 * The way of flattening that suits a view: a small region looks as it does on any chart (Mercator), the world keeps its
 * areas, so does a continent, seen from above when it lies across the equator and on a cone when it does not.
 */
export function projectionFor(view: View, frame: Frame): GeoProjection {
  const extent: [[number, number], [number, number]] = [
    [0, 0],
    [frame.width, frame.height],
  ]
  return unfitted(view)
    .fitExtent(extent, { type: 'MultiPoint', coordinates: outline(view) })
    .clipExtent(extent)
}

function unfitted(view: View): GeoProjection {
  const [longitude, latitude] = middleOf(view)
  if (longitudes(view) > WORLD) return geoEqualEarth().rotate([-longitude, 0])
  if (longitudes(view) < SMALL) return geoMercator().rotate([-longitude, 0])
  if (Math.abs(latitude) < TROPICAL) return geoAzimuthalEqualArea().rotate([-longitude, -latitude])
  const sixth = (view.north - view.south) / 6
  return geoConicEqualArea()
    .parallels([view.south + sixth, view.north - sixth])
    .rotate([-longitude, 0])
}

/** Points all along the view's four edges: a bent edge reaches farther than its corners. */
function outline(view: View): [number, number][] {
  const steps = Array.from({ length: 21 }, (_, index) => index / 20)
  const at = (right: number, up: number): [number, number] => [
    view.west + right * longitudes(view),
    view.south + up * (view.north - view.south),
  ]
  return steps.flatMap((step) => [at(step, 0), at(step, 1), at(0, step), at(1, step)])
}
