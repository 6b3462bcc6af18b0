import type { DrawingOf } from '../drawing.ts'
import { fromStart, isRightToLeft, type Box, type Frame } from '../frame.ts'
import { ASCENT, blockHeight, DESCENT, LINE_HEIGHT, lettering, OPTICAL_MIDDLE } from '../lettering.ts'
import { element, line } from '../markup.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'
import { figure, scale } from '../scale.ts'
import { unitLine } from '../unit-line.ts'
import { widest, wrap } from '../wrap.ts'

type Bar = DrawingOf<'bars'>['bars'][number]

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
  const { row, top, size } = rowsOf(bars, area, { tallest: 230, share: 0.23, sizes: [38, 50] })
  const named = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name[frame.language], area.width * 0.36, { size }) }))
  const names = Math.max(...named.map(({ lines }) => widest(ruler, lines, { size })))
  const base = area.x + names + 28
  const thickness = Math.min(row * 0.6, 130)
  const length = lengths(bars, area.x + area.width - base, size, ruler)
  const rows = named.map((bar, index) => {
    const middle = top + row * (index + 0.5)
    const first = middle - blockHeight(bar.lines.length, size) / 2 + size * ASCENT
    return [
      lettering({ lines: bar.lines, at: [startX(area.x + names, frame), first], size, anchor: 'end' }),
      drawBar(bar, { x: base, y: middle - thickness / 2, width: length(bar.value), height: thickness }, size, frame),
    ].join('')
  })
  const foot = [startX(base, frame), top + row * bars.length] as const
  return rows.join('') + line([foot[0], top], foot, { stroke: palette.ink, 'stroke-width': 3 })
}

function drawBelowNames(bars: Bar[], area: Box, frame: Frame, ruler: Ruler): string {
  const { row, top, size } = rowsOf(bars, area, { tallest: 270, share: 0.27, sizes: [44, 56] })
  const length = lengths(bars, area.width, size, ruler)
  const named = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name[frame.language], area.width, { size }) }))
  const tallest = Math.max(...named.map(({ lines }) => blockHeight(lines.length, size)))
  const thickness = Math.max(24, Math.min(row - tallest - 26, 110))
  return named
    .map((bar, index) => {
      const barTop = top + row * (index + 0.5) + (tallest - thickness) / 2 + 2
      const last = barTop - 4 - size * DESCENT
      return [
        lettering({ lines: bar.lines, at: [startX(area.x, frame), last - (bar.lines.length - 1) * size * LINE_HEIGHT], size }),
        drawBar(bar, { x: area.x, y: barTop, width: length(bar.value), height: thickness }, size, frame),
      ].join('')
    })
    .join('')
}

/** Few bars are set larger, but not spread over the whole height: they would no longer be compared at a glance. */
function rowsOf(
  bars: Bar[],
  area: Box,
  { tallest, share, sizes: [least, most] }: { tallest: number; share: number; sizes: [number, number] },
) {
  const row = Math.min(area.height / bars.length, tallest)
  const top = area.y + (area.height - row * bars.length) / 2
  return { row, top, size: Math.max(least, Math.min(row * share, most)) }
}

/** How long bars are when the longest leaves room for its figure. */
function lengths(bars: Bar[], room: number, size: number, ruler: Ruler) {
  const most = Math.max(...bars.map(({ value }) => value))
  const figures = Math.max(...bars.map(({ value }) => ((value / most) * room) / room + ruler.width(figure(value), size) / room - 1))
  return scale([0, most], [0, room * (1 - Math.max(0, figures)) - 24])
}

function drawBar({ value, mark }: Bar, box: Box, size: number, frame: Frame): string {
  const { x, width } = fromStart(frame, box)
  const beyond = startX(box.x + box.width + 16, frame)
  return [
    element('rect', { x, y: box.y, width: Math.max(width, 3), height: box.height, fill: mark ? palette.rubric : palette.clay }),
    lettering({
      lines: [figure(value)],
      at: [beyond, box.y + box.height / 2 + size * OPTICAL_MIDDLE],
      size,
      colour: mark ? 'rubric' : 'ink',
    }),
  ].join('')
}

const startX = (x: number, frame: Frame) => (isRightToLeft(frame) ? frame.width - x : x)
