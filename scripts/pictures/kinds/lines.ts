import type { DrawingOf } from '../drawing.ts'
import type { Box, Frame, Point } from '../frame.ts'
import { lettering } from '../lettering.ts'
import { lineLabels } from '../line-labels.ts'
import { element, line, through } from '../markup.ts'
import { palette, type Colour } from '../palette.ts'
import type { Ruler } from '../ruler.ts'
import { clock, figure, scale, ticksAround, ticksWithin, yearOrFigure } from '../scale.ts'
import { unitLine } from '../unit-line.ts'

type LinesDrawing = DrawingOf<'lines'>

export type Plot = ReturnType<typeof plotOf>
export type DrawnSeries = { name: string; mark: boolean; colour: Colour; points: Point[] }

// Told apart by tone, and by name beside each; red only for the one that is marked.
const tones: Colour[] = ['ink', 'soft', 'clay', 'ink', 'soft']

/** Years run from left to right in both languages: Arabic newspapers mirror the page, not a time axis with Latin digits. */
export function drawLines(drawing: LinesDrawing, frame: Frame, ruler: Ruler): string {
  const plot = plotOf(drawing, frame, ruler)
  const series = drawnSeries(drawing, plot, frame)
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    unitLine.draw(drawing.unit[frame.language], frame, ruler),
    valueAxis(plot, frame),
    timeAxis(plot, frame),
    ...series.map(seriesLine),
    lineLabels(drawing.notes, series, plot, frame, ruler),
  ].join('')
}

function plotOf(drawing: LinesDrawing, frame: Frame, ruler: Ruler) {
  const values = valueTicks(drawing)
  const times = drawing.series.flatMap(({ points }) => points.map(([time]) => time))
  const span: [number, number] = [Math.min(...times), Math.max(...times)]
  const written = drawing.clock ? clock : (value: number) => figure(value, frame.language)
  const figures = Math.max(...values.map((value) => ruler.width(written(value), frame.small, 'light')))
  const left = frame.margin + figures + 20
  const top = frame.margin + unitLine.height(drawing.unit[frame.language], frame, ruler)
  // The last year stands half beyond the plot.
  const lastYear = ruler.width(String(span[1]), frame.small, 'light') / 2
  const area: Box = {
    x: left,
    y: top,
    width: frame.width - frame.margin - left - lastYear + 10,
    height: frame.height - frame.margin - top - frame.small * 1.4,
  }
  return {
    area,
    x: scale(span, [area.x + 10, area.x + area.width - 10]),
    y: scale([values[0]!, values.at(-1)!], [area.y + area.height, area.y]),
    values,
    written,
    times: ticksWithin(...span, frame.shape === 'narrow' ? 5 : 8),
  }
}

function valueTicks({ series, notes, clock: isClock }: LinesDrawing): number[] {
  const values = series.flatMap(({ points }) => points.map(([, value]) => value))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  // Without its zero a line exaggerates; it is left out only where the whole line is far from it.
  const foot = low > 0 && low < high * 0.7 ? 0 : low
  // A note at the top needs room above the line.
  const head = notes.some(({ at }) => at[1] > high - (high - foot) * 0.1) ? high + (high - foot) * 0.1 : high
  return ticksAround(foot, head, 5, isClock ? [1, 1.5, 2, 3, 6] : undefined)
}

function drawnSeries({ series }: LinesDrawing, { x, y }: Plot, frame: Frame): DrawnSeries[] {
  const unmarked = series.filter(({ mark }) => !mark)
  return series.map((one) => ({
    name: one.name[frame.language],
    mark: one.mark,
    colour: one.mark ? 'rubric' : tones[unmarked.indexOf(one)]!,
    points: one.points.map(([time, value]): Point => [x(time), y(value)]),
  }))
}

function seriesLine({ points, colour, mark }: DrawnSeries): string {
  const pen = { fill: 'none', stroke: palette[colour], 'stroke-width': mark ? 9 : 7, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
  return element('path', { d: through(points), ...pen })
}

function valueAxis({ area, y, values, written }: Plot, frame: Frame): string {
  const size = frame.small
  // Figures stand on the same side in both languages, flush with the grid.
  const anchor = frame.language === 'ar' ? 'start' : 'end'
  return values
    .map((value, index) => {
      const isBase = value === 0 || index === 0
      const rule = { stroke: isBase ? palette.ink : palette.rule, 'stroke-width': isBase ? 3 : 2 }
      return (
        line([area.x, y(value)], [area.x + area.width, y(value)], rule) +
        lettering({ lines: [written(value)], at: [area.x - 18, y(value) + size * 0.33], size, face: 'light', colour: 'soft', anchor })
      )
    })
    .join('')
}

function timeAxis({ area, x, times }: Plot, frame: Frame): string {
  const size = frame.small
  const foot = area.y + area.height
  return times
    .map(
      (time) =>
        line([x(time), foot], [x(time), foot + 12], { stroke: palette.ink, 'stroke-width': 3 }) +
        lettering({
          lines: [yearOrFigure(time, times, frame.language)],
          at: [x(time), foot + 14 + size * 0.95],
          size,
          face: 'light',
          colour: 'soft',
          anchor: 'middle',
        }),
    )
    .join('')
}
