import type { DrawingOf } from '../drawing.ts'
import { isRightToLeft, type Box, type Frame, type Point } from '../frame.ts'
import { near } from '../label-candidates.ts'
import { ASCENT, blockHeight, lettering, type Anchor } from '../lettering.ts'
import { element } from '../markup.ts'
import { palette } from '../palette.ts'
import { placeLabels } from '../place-labels.ts'
import type { Ruler } from '../ruler.ts'
import { widest } from '../wrap.ts'

type Sketch = DrawingOf<'sketch'>
type Label = Sketch['labels'][number]

const WIDE: Box = { x: 0, y: 0, width: 1600, height: 900 }
const MIDDLE: Box = { x: 260, y: 0, width: 1080, height: 900 }
// What a label of the format's usual size is set in.
const DEFAULT_SIZE = 34
const DEFAULT_SET = { wide: 38, narrow: 48 }

/** A phone sees the middle of a sketch, or the part its writer chose, as large as it fits. */
export function drawSketch(sketch: Sketch, frame: Frame, ruler: Ruler): string {
  const isTurned = sketch.mirror && isRightToLeft(frame)
  const seen = turnedBox(seenPart(sketch, frame), isTurned)
  const zoom = Math.min(frame.width / seen.width, frame.height / seen.height)
  const left = (frame.width - seen.width * zoom) / 2 - seen.x * zoom
  const top = (frame.height - seen.height * zoom) / 2 - seen.y * zoom
  const turn = isTurned ? ' translate(1600 0) scale(-1 1)' : ''
  const onFrame = ([x, y]: Point): Point => [left + (isTurned ? 1600 - x : x) * zoom, top + y * zoom]
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    element(
      'g',
      { transform: `translate(${left} ${top}) scale(${zoom})${turn}`, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
      sketch.svg,
    ),
    sketchLabels(sketch.labels, onFrame, frame, ruler),
  ].join('')
}

const seenPart = (sketch: Sketch, frame: Frame): Box => {
  const part = frame.shape === 'wide' ? sketch.wide : sketch.narrow
  if (!part) return frame.shape === 'wide' ? WIDE : MIDDLE
  const [x, y, width, height] = part
  return { x, y, width, height }
}

const turnedBox = (box: Box, isTurned: boolean): Box => (isTurned ? { ...box, x: 1600 - box.x - box.width } : box)

function sketchLabels(labels: Label[], onFrame: (point: Point) => Point, frame: Frame, ruler: Ruler): string {
  const edge = frame.margin * 0.6
  const inside = { x: edge, y: edge, width: frame.width - 2 * edge, height: frame.height - 2 * edge }
  const shown = labels.filter(({ narrow }) => frame.shape === 'wide' || narrow !== false)
  const blocks = shown.map((label) => blockOf(label, onFrame, frame, ruler))
  const chosen = placeLabels(
    blocks.map(({ box }) => near([box.x + box.width / 2, box.y + box.height / 2], box, inside)),
    { frame: inside, dots: [], strokes: [] },
  )
  return blocks
    .map(({ lines, size, anchor, box }, index) => {
      const { box: placed } = chosen[index]!
      const x = {
        start: isRightToLeft(frame) ? placed.x + box.width : placed.x,
        middle: placed.x + box.width / 2,
        end: isRightToLeft(frame) ? placed.x : placed.x + box.width,
      }[anchor]
      const { colour, on } = shown[index]!
      return lettering({
        lines,
        at: [x, placed.y + size * ASCENT],
        size,
        anchor,
        colour,
        halo: on ?? (colour === 'paper' ? 'ink' : 'paper'),
      })
    })
    .join('')
}

/** Where a label wishes to stand: its first baseline at its point. */
function blockOf(label: Label, onFrame: (point: Point) => Point, frame: Frame, ruler: Ruler) {
  const size = Math.max(frame.small, (label.size * DEFAULT_SET[frame.shape]) / DEFAULT_SIZE)
  const lines = label.text[frame.language].trim().split('\n')
  const width = widest(ruler, lines, { size })
  const [x, baseline] = onFrame(frame.shape === 'narrow' && label.narrow ? label.narrow : label.at)
  const anchor = logical(label.anchor, frame)
  const leftOfPoint = { start: isRightToLeft(frame) ? width : 0, middle: width / 2, end: isRightToLeft(frame) ? 0 : width }[anchor]
  return { lines, size, anchor, box: { x: x - leftOfPoint, y: baseline - size * ASCENT, width, height: blockHeight(lines.length, size) } }
}

function logical(anchor: Label['anchor'], frame: Frame): Anchor {
  if (anchor === 'left') return isRightToLeft(frame) ? 'end' : 'start'
  if (anchor === 'right') return isRightToLeft(frame) ? 'start' : 'end'
  return anchor
}
