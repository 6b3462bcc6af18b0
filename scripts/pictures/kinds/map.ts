import { geoGraticule, geoPath, type GeoProjection } from 'd3-geo'
import type { DrawingOf, View } from '../drawing.ts'
import type { Frame } from '../frame.ts'
import { element, group } from '../markup.ts'
import { atlasFor, unknownCountry, type Atlas } from '../map/atlas.ts'
import { curve, projected } from '../map/curves.ts'
import { mapLabels } from '../map/labels.ts'
import { longitudes, projectionFor } from '../map/projection.ts'
import { westernSahara } from '../map/western-sahara.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'

type MapDrawing = DrawingOf<'map'>

export function drawMap(drawing: MapDrawing, frame: Frame, ruler: Ruler): string {
  const view = frame.shape === 'narrow' ? (drawing.narrow ?? drawing.view) : drawing.view
  const projection = projectionFor(view, frame)
  const atlas = atlasFor(view)
  checkHighlights(drawing, atlas)
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.wash }),
    ground(view, projection, atlas, new Set(drawing.highlight)),
    ...drawing.lines.map((points) => waterway(curve(projected(points, projection)), frame)),
    ...drawing.routes.map((points) => route(routePath(points, projection), frame)),
    mapLabels(drawing, projection, atlas, frame, ruler),
  ].join('')
}

function ground(view: View, projection: GeoProjection, atlas: Atlas, highlighted: Set<string>): string {
  const path = geoPath(projection)
  const faint = { fill: 'none', stroke: palette.paper, 'stroke-linejoin': 'round' }
  const graticule = geoGraticule().step([graticuleStep(view), graticuleStep(view)])()
  return group(
    {},
    element('path', { d: path(graticule) ?? '', fill: 'none', stroke: palette.rule, 'stroke-width': 1.2 }),
    ...atlas.countries.map((country) => {
      const fill = highlighted.has(country.properties.name) ? palette.clay : palette.land
      // A hair of its own colour closes the seams between neighbours.
      return element('path', { d: path(country) ?? '', fill, stroke: fill, 'stroke-width': 0.6 })
    }),
    westernSahara(projection, atlas, highlighted.has('Morocco')),
    element('path', { d: path(atlas.borders) ?? '', 'stroke-width': 2, ...faint }),
  )
}

const graticuleStep = (view: View) => [0.5, 1, 2, 5, 10, 15, 20].find((step) => longitudes(view) / step < 11) ?? 30

/** Two cities are joined by the shortest way round the globe; a way through many points is the writer's own. */
function routePath(points: [number, number][], projection: GeoProjection): string {
  if (points.length > 3) return curve(projected(points, projection))
  return geoPath(projection)({ type: 'LineString', coordinates: points }) ?? ''
}

function route(d: string, frame: Frame): string {
  const width = frame.shape === 'narrow' ? 7 : 6
  return element('path', {
    d,
    fill: 'none',
    stroke: palette.rubric,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-dasharray': `0.1 ${width * 2.1}`,
  })
}

function waterway(d: string, frame: Frame): string {
  const width = frame.shape === 'narrow' ? 6 : 5
  const pen = { d, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return (
    element('path', { ...pen, stroke: palette.wash, 'stroke-width': width * 2.4 }) +
    element('path', { ...pen, stroke: palette.soft, 'stroke-width': width })
  )
}

function checkHighlights(drawing: MapDrawing, atlas: Atlas): void {
  const known = new Set(atlas.countries.map((country) => country.properties.name))
  const unknown = drawing.highlight.find((name) => !known.has(name))
  if (unknown) throw new Error(unknownCountry(unknown, atlas))
}
