import type { Box, Frame, Localized, Point } from './frame.ts'
import type { DrawnSeries, Plot } from './kinds/lines.ts'
import { around } from './label-candidates.ts'
import { ASCENT, blockHeight, lettering } from './lettering.ts'
import { element } from './markup.ts'
import { palette, type Colour } from './palette.ts'
import { placeLabels, type Candidate } from './place-labels.ts'
import type { Ruler } from './ruler.ts'
import { widest, wrap } from './wrap.ts'

type Note = { at: Point; text: Localized }
type Text = { text: string; colour: Colour; candidatesFor: (size: { width: number; height: number }) => Candidate[] }

const NOTE_DOT = 12

/** Series are named beside their lines, notes at their points; neither covers the other nor, where it can be helped, a line. */
export function lineLabels(notes: Note[], series: DrawnSeries[], { area, x, y }: Plot, frame: Frame, ruler: Ruler): string {
  const room = { x: area.x + 8, y: area.y - 30, width: area.width + 20, height: area.height + 20 }
  const marked = notes.map(({ at, text }) => ({ text: text[frame.language], point: [x(at[0]), y(at[1])] as Point }))
  const texts: Text[] = [
    ...series.map(({ name, colour, points }) => ({
      text: name,
      // Letters need more tone than a line does.
      colour: colour === 'clay' ? ('soft' as const) : colour,
      candidatesFor: (size: { width: number; height: number }) => besideLine(points, size, room),
    })),
    ...marked.map(({ text, point }) => ({
      text,
      colour: 'ink' as const,
      candidatesFor: (size: { width: number; height: number }) => around(point, size, NOTE_DOT + 22, 'north', room),
    })),
  ]
  const dots = marked.map(({ point }) => point)
  return dots.map(dot).join('') + setTexts(texts, series, dots, room, frame, ruler)
}

function setTexts(texts: Text[], series: DrawnSeries[], dots: Point[], room: Box, frame: Frame, ruler: Ruler): string {
  const size = frame.label
  const blocks = texts.map(({ text }) => wrap(ruler, text, frame.width * 0.42, { size }))
  const chosen = placeLabels(
    texts.map(({ candidatesFor }, index) =>
      candidatesFor({ width: widest(ruler, blocks[index]!, { size }), height: blockHeight(blocks[index]!.length, size) }),
    ),
    { frame: room, dots: dots.map(dotBox), strokes: series.flatMap(({ points }) => dense(points)) },
  )
  return chosen
    .map(({ box }, index) =>
      lettering({
        lines: blocks[index]!,
        at: [box.x + box.width / 2, box.y + size * ASCENT],
        size,
        colour: texts[index]!.colour,
        halo: 'paper',
        anchor: 'middle',
      }),
    )
    .join('')
}

/** Above or below any stretch of the line, best near its end, where the eye arrives. */
function besideLine(points: Point[], size: { width: number; height: number }, room: Box): Candidate[] {
  return points.flatMap((point, index) => {
    const early = 14 * (1 - index / (points.length - 1))
    return (['north', 'south'] as const).flatMap((side) =>
      around(point, size, 20, side, room).map(({ box, dislike }) => ({ box, dislike: dislike + early })),
    )
  })
}

const dot = ([cx, cy]: Point) => element('circle', { cx, cy, r: NOTE_DOT, fill: palette.paper, stroke: palette.ink, 'stroke-width': 5 })
const dotBox = ([x, y]: Point): Box => ({ x: x - NOTE_DOT - 3, y: y - NOTE_DOT - 3, width: 2 * NOTE_DOT + 6, height: 2 * NOTE_DOT + 6 })

/** Points every few pixels along a line, so that a label notices where it would cross. */
const dense = (points: Point[]): Point[] =>
  points.slice(1).flatMap((to, index) => {
    const from = points[index]!
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 8))
    const at = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    return Array.from({ length: steps }, (_, step) => at(step / steps))
  })
