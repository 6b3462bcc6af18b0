import type { GeoProjection } from 'd3-geo'
import type { DrawingOf } from '../drawing.ts'
import type { Box, Frame, Point } from '../frame.ts'
import { around, near } from '../label-candidates.ts'
import { ASCENT, blockHeight, lettering, type Face } from '../lettering.ts'
import { element, group } from '../markup.ts'
import { palette, type Colour } from '../palette.ts'
import { placeLabels, type Candidate } from '../place-labels.ts'
import type { Ruler } from '../ruler.ts'
import { widest, wrap } from '../wrap.ts'
import type { Atlas } from './atlas.ts'
import { along, projected } from './curves.ts'
import { landOf, type Land } from './land.ts'

type Label = { size: number; face: Face; halo?: Colour; candidates: (Candidate & { lines: string[] })[] }

const DOT = 10

/** Dots, and the names of places and waters, kept apart. */
export function mapLabels(drawing: DrawingOf<'map'>, projection: GeoProjection, atlas: Atlas, frame: Frame, ruler: Ruler): string {
  const inside = { x: frame.margin, y: frame.margin, width: frame.width - 2 * frame.margin, height: frame.height - 2 * frame.margin }
  const places = drawing.places.flatMap((place) => {
    const at = projection(place.at)
    return at && isWithin(at, frame) ? [{ ...place, point: at }] : []
  })
  const isLand = landOf(atlas, projection)
  const labels = [
    ...places.map(({ name, side, point }) =>
      labelled(name[frame.language], frame.label, 'label', ruler, (size) => around(point, size, DOT + frame.label * 0.3, side, inside)),
    ),
    ...drawing.water.flatMap(({ at, name, narrow }) => {
      const point = projection(at)
      if (!point || !isWithin(point, inside) || (narrow === false && frame.shape === 'narrow')) return []
      return [waterLabel(name[frame.language], point, inside, isLand, frame, ruler)]
    }),
  ]
  const chosen = placeLabels(
    labels.map(({ candidates }) => candidates),
    { frame: inside, dots: places.map(({ point }) => dotBox(point)), strokes: strokesOf(drawing, projection) },
  )
  return group({}, ...places.map(({ point }) => dot(point)), ...labels.map((label, index) => set(label, chosen[index]!)))
}

function labelled(
  text: string,
  size: number,
  face: Face,
  ruler: Ruler,
  candidatesFor: (size: { width: number; height: number }) => Candidate[],
): Label {
  const lines = wrap(ruler, text, size * 9, { size, face })
  const block = { width: widest(ruler, lines, { size, face }), height: blockHeight(lines.length, size) }
  return { size, face, halo: 'wash', candidates: candidatesFor(block).map((candidate) => ({ ...candidate, lines })) }
}

// What it costs the name of a sea to stand on land altogether, and to stand in two lines.
const ASHORE = 400
const STACKED = 6

/** The name of a sea keeps off the land; in a narrow one it stands in two lines. */
function waterLabel(text: string, point: Point, inside: Box, isLand: Land, frame: Frame, ruler: Ruler): Label {
  const size = frame.small
  const whole = ruler.width(text, size, 'light')
  const settings = [size * 9, whole * 0.65].map((room) => wrap(ruler, text, room, { size, face: 'light' }))
  const isOnLand = isLand(point)
  const candidates = settings
    .filter((lines, index) => index === 0 || lines.length === 2)
    .flatMap((lines, index) => {
      const block = { width: widest(ruler, lines, { size, face: 'light' }), height: blockHeight(lines.length, size) }
      return near(point, block, inside).map(({ box, dislike }) => {
        const strayed = samples(box).filter((sample) => isLand(sample) !== isOnLand).length / samples(box).length
        return { box, lines, dislike: dislike + index * STACKED + (isOnLand ? 0 : strayed * ASHORE) }
      })
    })
  return { size, face: 'light', ...(!isOnLand && { halo: 'wash' }), candidates }
}

/** Points all over a box. */
const samples = ({ x, y, width, height }: Box): Point[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((right) => [0.1, 0.5, 0.9].map((down): Point => [x + right * width, y + down * height]))

const set = ({ size, face, halo }: Label, { box, lines }: Label['candidates'][number]) =>
  lettering({
    lines,
    at: [box.x + box.width / 2, box.y + size * ASCENT],
    size,
    face,
    anchor: 'middle',
    ...(face === 'light' && { colour: 'soft' }),
    ...(halo && { halo }),
  })

const dot = ([x, y]: Point) => element('circle', { cx: x, cy: y, r: DOT, fill: palette.rubric, stroke: palette.wash, 'stroke-width': 3 })
const dotBox = ([x, y]: Point) => ({ x: x - DOT - 4, y: y - DOT - 4, width: 2 * DOT + 8, height: 2 * DOT + 8 })
const isWithin = ([x, y]: Point, box: { x?: number; y?: number; width: number; height: number }) =>
  x >= (box.x ?? 0) && y >= (box.y ?? 0) && x <= (box.x ?? 0) + box.width && y <= (box.y ?? 0) + box.height

const strokesOf = ({ routes, lines }: DrawingOf<'map'>, projection: GeoProjection) =>
  [...routes, ...lines].flatMap((points) => along(projected(points, projection)))
