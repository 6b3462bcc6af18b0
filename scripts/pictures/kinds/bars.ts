import type { DrawingOf } from '../drawing.ts'
import { fromStart, isRightToLeft, type Box, type Frame } from '../frame.ts'
import { ASCENT, blockHeight, LINE_HEIGHT, lettering, OPTICAL_MIDDLE } from '../lettering.ts'
import { element, line } from '../markup.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'
import { figure, scale } from '../scale.ts'
import { unitLine } from '../unit-line.ts'
import { widest, wrap } from '../wrap.ts'

type Bar = { name: string; figure: string; value: number; mark: boolean }
type Area = { x: number; top: number; width: number }

/** Letters that end in a tail keep this much air between it and a bar. */
const AIR = 18

/** Bars grow from where reading starts: from the right in Arabic. A name stands beside its bar, on a phone above it. */
export function drawBars(drawing: DrawingOf<'bars'>, frame: Frame, ruler: Ruler): string {
  const { language } = frame
  const unit = drawing.unit[language]
  const bars = drawing.bars.map((bar) => ({
    ...bar,
    name: bar.name[language],
    figure: bar.figure?.[language] ?? figure(bar.value, language),
  }))
  const area = { x: frame.margin, top: frame.margin + unitLine.height(unit, frame, ruler), width: frame.width - 2 * frame.margin }
  const draw = frame.shape === 'narrow' ? drawBelowNames : drawBesideNames
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    unitLine.draw(unit, frame, ruler),
    draw(bars, area, frame, ruler),
  ].join('')
}

function drawBesideNames(bars: Bar[], area: Area, frame: Frame, ruler: Ruler): string {
  const { size, thickness, between } =
    bars.length > 5 ? { size: 42, thickness: 58, between: 34 } : { size: 46, thickness: 100, between: 56 }
  const named = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name, area.width * 0.36, { size }) }))
  const row = Math.max(thickness, ...named.map(({ lines }) => blockHeight(lines.length, size))) + between
  const names = Math.max(...named.map(({ lines }) => widest(ruler, lines, { size })))
  const base = area.x + names + 28
  const length = lengths(bars, area.x + area.width - base, size, ruler)
  const rows = named.map((bar, index) => {
    const middle = area.top + row * (index + 0.5)
    const first = middle - blockHeight(bar.lines.length, size) / 2 + size * ASCENT
    return [
      lettering({ lines: bar.lines, at: [startX(area.x + names, frame), first], size, anchor: 'end' }),
      drawBar(bar, { x: base, y: middle - thickness / 2, width: length(bar.value), height: thickness }, size, frame),
    ].join('')
  })
  const foot = [startX(base, frame), area.top + row * bars.length] as const
  return rows.join('') + line([foot[0], area.top], foot, { stroke: palette.ink, 'stroke-width': 3 })
}

function drawBelowNames(bars: Bar[], area: Area, frame: Frame, ruler: Ruler): string {
  const { size, thickness, between } = bars.length > 5 ? { size: 46, thickness: 50, between: 44 } : { size: 54, thickness: 84, between: 60 }
  const length = lengths(bars, area.width, size, ruler)
  const named = bars.map((bar) => ({ ...bar, lines: wrap(ruler, bar.name, area.width, { size }) }))
  // One distance for all, so that names with tails and names without stand alike.
  const tail = Math.max(...named.map(({ lines }) => ruler.extent(lines.at(-1) ?? '', size).descent))
  const heights = named.map(({ lines }) => size * (ASCENT + (lines.length - 1) * LINE_HEIGHT) + tail + AIR + thickness + between)
  return named
    .map((bar, index) => {
      const first = area.top + heights.slice(0, index).reduce((sum, height) => sum + height, 0) + size * ASCENT
      const barTop = first + (bar.lines.length - 1) * size * LINE_HEIGHT + tail + AIR
      return [
        lettering({ lines: bar.lines, at: [startX(area.x, frame), first], size }),
        drawBar(bar, { x: area.x, y: barTop, width: length(bar.value), height: thickness }, size, frame),
      ].join('')
    })
    .join('')
}

/** How long bars are when each leaves room for its figure. */
function lengths(bars: Bar[], room: number, size: number, ruler: Ruler) {
  const most = Math.max(...bars.map(({ value }) => value))
  const figures = Math.max(...bars.map((bar) => bar.value / most + ruler.width(bar.figure, size) / room - 1))
  return scale([0, most], [0, room * (1 - Math.max(0, figures)) - AIR])
}

function drawBar({ figure: written, mark }: Bar, box: Box, size: number, frame: Frame): string {
  const { x, width } = fromStart(frame, box)
  const beyond = startX(box.x + box.width + AIR, frame)
  return [
    element('rect', { x, y: box.y, width: Math.max(width, 3), height: box.height, fill: mark ? palette.rubric : palette.clay }),
    lettering({
      lines: [written],
      at: [beyond, box.y + box.height / 2 + size * OPTICAL_MIDDLE],
      size,
      colour: mark ? 'rubric' : 'ink',
    }),
  ].join('')
}

const startX = (x: number, frame: Frame) => (isRightToLeft(frame) ? frame.width - x : x)
