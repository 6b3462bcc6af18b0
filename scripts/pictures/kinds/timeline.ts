import type { DrawingOf } from '../drawing.ts'
import { isRightToLeft, type Frame, type Localized } from '../frame.ts'
import { ASCENT, blockHeight, DESCENT, lettering, LINE_HEIGHT } from '../lettering.ts'
import { element, line } from '../markup.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'
import { wrap, widest } from '../wrap.ts'

type Event = { when: Localized; what: Localized; mark: boolean }

const DOT = 13

/** Time runs as the page is read, from the right in Arabic; on a phone from top to bottom. */
export function drawTimeline({ events }: DrawingOf<'timeline'>, frame: Frame, ruler: Ruler): string {
  const draw = frame.shape === 'narrow' ? drawDownwards : drawAcross
  return element('rect', { width: frame.width, height: frame.height, fill: palette.paper }) + draw(events, frame, ruler)
}

/** The largest of these that leaves every text room. */
const sizesFor = { wide: [54, 50, 46, 42, 38, 34], narrow: [58, 54, 50, 47, 44] }

const ASIDE = 24
const STEM = 60
const MOST_LINES = 4

/** Above and below the line by turns, so that each event has the room of two. */
function drawAcross(events: Event[], frame: Frame, ruler: Ruler): string {
  const column = (frame.width - 2 * frame.margin) / (events.length + 1)
  const middle = frame.height / 2
  const plans = sizesFor.wide.map((size) => acrossPlan(events, size, column * 2 - ASIDE - 16, frame, ruler))
  const { size, texts } = plans.find(({ fits }) => fits) ?? plans.at(-1)!
  return [
    line([frame.margin, middle], [frame.width - frame.margin, middle], { stroke: palette.ink, 'stroke-width': 4 }),
    ...events.map((event, index) =>
      acrossEvent(event, texts[index]!, size, startX(frame.margin + DOT + column * index, frame), index % 2 === 0, frame),
    ),
  ].join('')
}

type Texts = { date: string[]; what: string[] }

function acrossPlan(events: Event[], size: number, room: number, frame: Frame, ruler: Ruler) {
  const texts = events.map(({ when: date, what }) => ({
    date: wrap(ruler, date[frame.language], room, { size, face: 'bold' }),
    what: wrap(ruler, what[frame.language], room, { size }),
  }))
  const fits = texts.every(
    ({ date, what }) =>
      date.length <= 2 &&
      what.length <= MOST_LINES &&
      widest(ruler, date, { size, face: 'bold' }) <= room &&
      widest(ruler, what, { size }) <= room,
  )
  return { size, texts, fits }
}

function acrossEvent({ mark }: Event, { date, what }: Texts, size: number, x: number, isAbove: boolean, frame: Frame): string {
  const middle = frame.height / 2
  const textX = x + (isRightToLeft(frame) ? -ASIDE : ASIDE)
  const block = (date.length + what.length) * size * LINE_HEIGHT
  const top = isAbove ? middle - STEM - block : middle + STEM
  const first = top + size * ASCENT
  return [
    line([x, middle], [x, isAbove ? top : top + block], { stroke: mark ? palette.rubric : palette.clay, 'stroke-width': 4 }),
    dot(x, middle, mark),
    dateLines(date, [textX, first], size, mark),
    lettering({ lines: what, at: [textX, first + date.length * size * LINE_HEIGHT], size }),
  ].join('')
}

/** Short dates stand beside what happened, long ones above it. */
function drawDownwards(events: Event[], frame: Frame, ruler: Ruler): string {
  const row = (frame.height - 2 * frame.margin) / events.length
  const plans = sizesFor.narrow.map((size) => downwardsPlan(events, size, frame, ruler))
  const plan = plans.find(({ tallest }) => tallest < row - 16) ?? plans.at(-1)!
  const x = startX(frame.margin + DOT, frame)
  const first = frame.margin + row / 2
  return [
    line([x, first], [x, first + row * (events.length - 1)], { stroke: palette.ink, 'stroke-width': 4 }),
    ...events.map((event, index) => downwardsEvent(event, plan.lines[index]!, plan, x, first + row * index, frame)),
  ].join('')
}

function downwardsPlan(events: Event[], size: number, frame: Frame, ruler: Ruler) {
  const dates = widest(
    ruler,
    events.map(({ when: date }) => date[frame.language]),
    { size, face: 'bold' },
  )
  const whenX = frame.margin + DOT + 44
  const isBeside = dates < frame.width * 0.3
  const whatX = isBeside ? whenX + dates + 36 : whenX
  const lines = events.map((event) => wrap(ruler, event.what[frame.language], frame.width - frame.margin - whatX, { size }))
  const tallest = blockHeight(Math.max(...lines.map(({ length }) => length)) + (isBeside ? 0 : 1), size)
  return { size, whenX, whatX, isBeside, lines, tallest }
}

function downwardsEvent(
  event: Event,
  lines: string[],
  { size, whenX, whatX, isBeside }: ReturnType<typeof downwardsPlan>,
  x: number,
  middle: number,
  frame: Frame,
): string {
  const block = blockHeight(lines.length + (isBeside ? 0 : 1), size)
  const first = middle - block / 2 + size * ASCENT
  return [
    dot(x, middle, event.mark),
    dateLines(
      [event.when[frame.language]],
      [startX(whenX, frame), isBeside ? middle + (size * (ASCENT - DESCENT)) / 2 : first],
      size,
      event.mark,
    ),
    lettering({ lines, at: [startX(whatX, frame), first + (isBeside ? 0 : size * LINE_HEIGHT)], size }),
  ].join('')
}

const dateLines = (lines: string[], at: [number, number], size: number, mark: boolean) =>
  lettering({ lines, at, size, face: 'bold', colour: mark ? 'rubric' : 'soft' })

const dot = (cx: number, cy: number, mark: boolean) =>
  element('circle', { cx, cy, r: DOT, fill: mark ? palette.rubric : palette.ink, stroke: palette.paper, 'stroke-width': 5 })

const startX = (x: number, frame: Frame) => (isRightToLeft(frame) ? frame.width - x : x)
