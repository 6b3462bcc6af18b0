import type { DrawingOf } from '../drawing.ts'
import { isRightToLeft, type Frame, type Localized } from '../frame.ts'
import { ASCENT, lettering, LINE_HEIGHT, OPTICAL_MIDDLE } from '../lettering.ts'
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
const sizesFor = { wide: [54, 50, 46, 42, 38, 34], narrow: [60, 56, 52, 48, 44] }

const ASIDE = 24
const STEM = 52
// Somewhere down the roll: above it is cut.
const TOP = 100
const MOST_LINES = 4

/** Above and below the line by turns, so that each event has the room of two. */
function drawAcross(events: Event[], frame: Frame, ruler: Ruler): string {
  const column = (frame.width - 2 * frame.margin) / (events.length + 1)
  const plans = sizesFor.wide.map((size) => acrossPlan(events, size, column * 2 - ASIDE - 16, frame, ruler))
  const { size, texts } = leastBroken(plans)
  const above = texts.filter((_, index) => index % 2 === 0).map(({ date, what }) => (date.length + what.length) * size * LINE_HEIGHT)
  const middle = TOP + Math.max(...above) + STEM
  return [
    line([frame.margin, middle], [frame.width - frame.margin, middle], { stroke: palette.ink, 'stroke-width': 4 }),
    ...events.map((event, index) =>
      acrossEvent(event, texts[index]!, size, [startX(frame.margin + DOT + column * index, frame), middle], index % 2 === 0, frame),
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
  const isWhole = fits && texts.every(({ date, what }) => date.length === 1 && what.every((part) => !part.endsWith('/')))
  return { size, texts, fits, isWhole, most: Math.max(...texts.map(({ what }) => what.length)) }
}

/** Rather smaller letters than many short lines, and smaller still than a date or the two names of a month in two lines. */
const leastBroken = (plans: ReturnType<typeof acrossPlan>[]) =>
  plans.find(({ isWhole, most, size }) => isWhole && most <= 2 && size >= 42) ??
  plans.find(({ isWhole }) => isWhole) ??
  plans.find(({ fits }) => fits) ??
  plans.at(-1)!

function acrossEvent(
  { mark }: Event,
  { date, what }: Texts,
  size: number,
  [x, middle]: [number, number],
  isAbove: boolean,
  frame: Frame,
): string {
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

// From a date's baseline to that of what happened where it stands below, and from an event's last baseline to the next date's:
// far enough apart that the eye groups a date with its own event.
const WITHIN = 1.24
const BETWEEN = 2.1
// The most of the width that dates beside events may take, and where dates begin.
const BESIDE = 0.44
const WHEN_X = DOT + 40

/** Dates stand beside what happened, those too long for it above. */
function drawDownwards(events: Event[], frame: Frame, ruler: Ruler): string {
  const plans = sizesFor.narrow.map((size) => besidePlan(events, size, frame, ruler))
  const plan = plans.find(({ fits }) => fits) ?? abovePlan(events, sizesFor.narrow[1]!, frame, ruler)
  const { size, blocks, below } = plan
  const heights = heightsOf(blocks, size, below)
  const baselines = blocks.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, TOP + size * ASCENT))
  const x = startX(frame.margin + DOT, frame)
  const middleOf = (baseline: number) => baseline - size * OPTICAL_MIDDLE
  return [
    line([x, middleOf(baselines[0]!)], [x, middleOf(baselines.at(-1)!)], { stroke: palette.ink, 'stroke-width': 4 }),
    ...events.map(({ when: date, mark }, index) =>
      [
        dot(x, middleOf(baselines[index]!), mark),
        dateLines([date[frame.language]], [startX(WHEN_X + frame.margin, frame), baselines[index]!], size, mark),
        lettering({ lines: blocks[index]!, at: [startX(plan.whatX, frame), baselines[index]! + below], size }),
      ].join(''),
    ),
  ].join('')
}

function besidePlan(events: Event[], size: number, frame: Frame, ruler: Ruler) {
  const texts = events.map(({ when: date }) => date[frame.language])
  const dates = widest(ruler, texts, { size, face: 'bold' })
  const whatX = frame.margin + WHEN_X + dates + 36
  const blocks = whatBlocks(events, whatX, size, frame, ruler)
  const isNarrow = blocks.every((lines) => lines.length <= 2 && widest(ruler, lines, { size }) <= frame.width - frame.margin - whatX)
  const height = heightsOf(blocks, size, 0).reduce((sum, one) => sum + one, 0)
  return { size, whatX, blocks, below: 0, fits: dates <= frame.width * BESIDE && isNarrow && height <= frame.width }
}

function abovePlan(events: Event[], size: number, frame: Frame, ruler: Ruler) {
  const whatX = frame.margin + WHEN_X
  return { size, whatX, blocks: whatBlocks(events, whatX, size, frame, ruler), below: size * WITHIN }
}

const heightsOf = (blocks: string[][], size: number, below: number) =>
  blocks.map((lines) => below + ((lines.length - 1) * LINE_HEIGHT + BETWEEN) * size)

const whatBlocks = (events: Event[], x: number, size: number, frame: Frame, ruler: Ruler) =>
  events.map(({ what }) => wrap(ruler, what[frame.language], frame.width - frame.margin - x, { size }))

const dateLines = (lines: string[], at: [number, number], size: number, mark: boolean) =>
  lettering({ lines, at, size, face: 'bold', colour: mark ? 'rubric' : 'soft' })

const dot = (cx: number, cy: number, mark: boolean) =>
  element('circle', { cx, cy, r: DOT, fill: mark ? palette.rubric : palette.ink, stroke: palette.paper, 'stroke-width': 5 })

const startX = (x: number, frame: Frame) => (isRightToLeft(frame) ? frame.width - x : x)
