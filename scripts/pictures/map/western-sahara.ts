import { geoPath, type GeoProjection } from 'd3-geo'
import { element, group, line } from '../markup.ts'
import { palette } from '../palette.ts'
import type { Atlas } from './atlas.ts'

// Natural Earth draws what each side holds. The territory on the United Nations' list is all that lies south of 27°40′ N.
const NORTH = 27.667
const around: [number, number][] = [
  [-19, NORTH],
  [-8.67, NORTH],
  [-8.67, 20],
  [-19, 20],
]

/**
 * Where a map covers the Western Sahara we take no side: its border with Morocco is dashed, and where Morocco is darker than
 * its neighbours the territory is hatched.
 */
export function westernSahara(projection: GeoProjection, atlas: Atlas, isMoroccoHighlighted: boolean): string {
  const path = geoPath(projection)
  const land = atlas.countries
    .filter(({ properties: { name } }) => name === 'Morocco' || name === 'W. Sahara')
    .map((country) => path(country) ?? '')
    .join('')
  const stripe = { stroke: palette.clay, 'stroke-width': 5 }
  const border = { type: 'LineString' as const, coordinates: Array.from({ length: 12 }, (_, index) => [-19 + index * 0.94, NORTH]) }
  return group(
    {},
    element('clipPath', { id: 'western-sahara-south' }, element('path', { d: bounds(projection) })),
    element('clipPath', { id: 'western-sahara-land' }, element('path', { d: land })),
    element(
      'pattern',
      { id: 'western-sahara-hatch', width: 11, height: 11, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      line([0, 0], [0, 11], stripe),
    ),
    group(
      { 'clip-path': 'url(#western-sahara-south)' },
      element('path', { d: land, fill: palette.land, stroke: palette.land, 'stroke-width': 3 }),
      isMoroccoHighlighted ? element('path', { d: land, fill: 'url(#western-sahara-hatch)' }) : '',
    ),
    group(
      { 'clip-path': 'url(#western-sahara-land)' },
      element('path', { d: path(border) ?? '', fill: 'none', stroke: palette.paper, 'stroke-width': 2.5, 'stroke-dasharray': '8 6' }),
    ),
  )
}

const bounds = (projection: GeoProjection) => `M${around.map((corner) => projection(corner)?.join(' ')).join('L')}Z`
