import type { DrawingOf } from '../drawing.ts'
import { fromStart, isRightToLeft, type Box, type Frame } from '../frame.ts'
import { ASCENT, blockHeight, lettering, OPTICAL_MIDDLE } from '../lettering.ts'
import { element, line } from '../markup.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'
import { figure, scale } from '../scale.ts'
import { unitLine } from '../unit-line.ts'
import { widest, wrap } from '../wrap.ts'

type Bar = DrawingOf<'bars'>['bars'][number]
type Named = Bar & { lines: string[] }

/** Bars grow from where reading starts: from the right in Arabic. A name stands beside its bar, on a phone above it. */
export function drawBars({ bars, unit }: DrawingOf<'bars'>, frame: Frame, ruler: Ruler): string {
  const top = frame.margin + unitLine.height(frame)
  const area = { x: frame.margin, y: top, width: frame.width - 2 * frame.margin, height: frame.height - frame.margin - top }
  const draw = frame.shape === 'narrow' ? drawBelowNames : drawBesideNames
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    unitLine.draw(unit[frame.language], frame, ruler),
    draw(bars, area, frame, ruler),
  ].join('')
}

function drawBesideNames(bars: Bar[], area: Box, frame: Frame, ruler: Ruler): string {
  const size = frame.label
  // Three bars spread over the whole height would no longer be compared at a glance.
  const row = Math.min(area.height / bars.length, 200)
  const named = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name[frame.language], area.width * 0.36, { size }) }))
  const names = Math.max(...named.map(({ lines }) => widest(ruler, lines, { size })))
  const base = area.x + names + 28
  const thickness = Math.min(row * 0.6, 112)
  const top = area.y + (area.height - row * bars.length) / 2
  const length = lengths(bars, area.x + area.width - base, size, ruler)
  return [
    ...named.flatMap((bar, index) => {
      const middle = top + row * (index + 0.5)
      const block = blockHeight(bar.lines.length, size)
      return [
        lettering({ lines: bar.lines, at: [startX(area.x + names, frame), middle - block / 2 + size * ASCENT], size, anchor: 'end' }),
        drawBar(bar, { x: base, y: middle - thickness / 2, width: length(bar.value), height: thickness }, frame),
      ]
    }),
    baseline(base, top, top + row * bars.length, frame),
  ].join('')
}

function drawBelowNames(bars: Bar[], area: Box, frame: Frame, ruler: Ruler): string {
  // Ten bars leave a row too low for the larger letters of a phone.
  const size = Math.max(44, Math.min(frame.label, (area.height / bars.length) * 0.44))
  const row = area.height / bars.length
  const length = lengths(bars, area.width, size, ruler)
  const named: Named[] = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name[frame.language], area.width, { size }) }))
  const tallest = Math.max(...named.map(({ lines }) => blockHeight(lines.length, size)))
  const thickness = Math.max(24, Math.min(row - tallest - 22, 84))
  return named
    .flatMap((bar, index) => {
      const y = area.y + row * index + Math.max(0, (row - tallest - thickness - 8) / 2)
      return [
        lettering({
          lines: bar.lines,
          at: [startX(area.x, frame), y + size * ASCENT + tallest - blockHeight(bar.lines.length, size)],
          size,
        }),
        drawBar(bar, { x: area.x, y: y + tallest + 4, width: length(bar.value), height: thickness }, { ...frame, label: size }),
      ]
    })
    .join('')
}

/** How long bars are when the longest leaves room for its figure. */
function lengths(bars: Bar[], room: number, size: number, ruler: Ruler) {
  const most = Math.max(...bars.map(({ value }) => value))
  const figures = Math.max(...bars.map(({ value }) => ((value / most) * room) / room + ruler.width(figure(value), size) / room - 1))
  return scale([0, most], [0, room * (1 - Math.max(0, figures)) - 24])
}

function drawBar({ value, mark }: Bar, box: Box, frame: Frame): string {
  const { x, width } = fromStart(frame, box)
  const size = frame.label
  const colour = mark ? 'rubric' : 'ink'
  return [
    element('rect', { x, y: box.y, width: Math.max(width, 3), height: box.height, fill: mark ? palette.rubric : palette.clay }),
    lettering({
      lines: [figure(value)],
      at: [startX(box.x + box.width + 16, frame), box.y + box.height / 2 + size * OPTICAL_MIDDLE],
      size,
      colour,
    }),
  ].join('')
}

const baseline = (x: number, top: number, bottom: number, frame: Frame) =>
  line([startX(x, frame), top], [startX(x, frame), bottom], { stroke: palette.ink, 'stroke-width': 3 })

const startX = (x: number, frame: Frame) => (isRightToLeft(frame) ? frame.width - x : x)
