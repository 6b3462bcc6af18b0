import type { GeoProjection } from 'd3-geo'
import type { DrawingOf } from '../drawing.ts'
import type { Box, Frame, Point } from '../frame.ts'
import { around, near } from '../label-candidates.ts'
import { ASCENT, blockHeight, lettering, type Face } from '../lettering.ts'
import { element, group } from '../markup.ts'
import { palette } from '../palette.ts'
import { placeLabels, type Candidate } from '../place-labels.ts'
import type { Ruler } from '../ruler.ts'
import { widest, wrap } from '../wrap.ts'
import { along, projected } from './curves.ts'

type Label = { lines: string[]; size: number; face: Face; candidates: Candidate[] }

const DOT = 10

/** Dots, and the names of places and waters, kept apart. */
export function mapLabels(drawing: DrawingOf<'map'>, projection: GeoProjection, frame: Frame, ruler: Ruler): string {
  const inside = { x: frame.margin, y: frame.margin, width: frame.width - 2 * frame.margin, height: frame.height - 2 * frame.margin }
  const places = drawing.places.flatMap((place) => {
    const at = projection(place.at)
    return at && isWithin(at, frame) ? [{ ...place, point: at }] : []
  })
  const labels = [
    ...places.map(({ name, side, point }) =>
      labelled(name[frame.language], frame.label, 'label', ruler, (size) => around(point, size, DOT + frame.label * 0.3, side, inside)),
    ),
    ...drawing.water.flatMap(({ at, name, narrow }) => {
      const point = projection(at)
      if (!point || !isWithin(point, inside) || (narrow === false && frame.shape === 'narrow')) return []
      return [labelled(name[frame.language], frame.small, 'light', ruler, (size) => near(point, size, inside))]
    }),
  ]
  const chosen = placeLabels(
    labels.map(({ candidates }) => candidates),
    { frame: inside, dots: places.map(({ point }) => dotBox(point)), strokes: strokesOf(drawing, projection) },
  )
  return group({}, ...places.map(({ point }) => dot(point)), ...labels.map((label, index) => set(label, chosen[index]!.box)))
}

function labelled(
  text: string,
  size: number,
  face: Face,
  ruler: Ruler,
  candidatesFor: (size: { width: number; height: number }) => Candidate[],
): Label {
  const lines = wrap(ruler, text, size * 9, { size, face })
  return {
    lines,
    size,
    face,
    candidates: candidatesFor({ width: widest(ruler, lines, { size, face }), height: blockHeight(lines.length, size) }),
  }
}

const set = ({ lines, size, face }: Label, box: Box) =>
  lettering({
    lines,
    at: [box.x + box.width / 2, box.y + size * ASCENT],
    size,
    face,
    anchor: 'middle',
    ...(face === 'light' ? { colour: 'soft' as const } : { halo: 'wash' as const }),
  })

const dot = ([x, y]: Point) => element('circle', { cx: x, cy: y, r: DOT, fill: palette.rubric, stroke: palette.wash, 'stroke-width': 3 })
const dotBox = ([x, y]: Point) => ({ x: x - DOT - 4, y: y - DOT - 4, width: 2 * DOT + 8, height: 2 * DOT + 8 })
const isWithin = ([x, y]: Point, box: { x?: number; y?: number; width: number; height: number }) =>
  x >= (box.x ?? 0) && y >= (box.y ?? 0) && x <= (box.x ?? 0) + box.width && y <= (box.y ?? 0) + box.height

const strokesOf = ({ routes, lines }: DrawingOf<'map'>, projection: GeoProjection) =>
  [...routes, ...lines].flatMap((points) => along(projected(points, projection)))
