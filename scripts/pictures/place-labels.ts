import type { Box, Point } from './frame.ts'

/** Where a label could stand, and how little its writer would like it there (0: as wished). */
export type Candidate = {
  box: Box
  dislike: number
  /** The dot it names */
  of?: Point
}

export type Field = {
  /** No label leaves it */
  frame: Box
  /** What must not be covered: dots */
  dots: Box[]
  /** What had better not be covered: points along lines */
  strokes: Point[]
}

// A covered dot or label is a mistake, a crossed line only a pity.
const OVERLAP = 400
const COVERED_DOT = 500
const OUTSIDE = 2000
const CROSSED = 9
const MOST_FOR_CROSSING = 160
// Two names closer than this read as one.
const BETWEEN = 14
// A line that touches a letter crosses it.
const CLEARANCE = 7
// A name is taken for that of the nearest dot: another must be this much farther off, or it is doubted.
const CLEARLY_FARTHER = 2.3
const DOUBTED = 170
// The name of a sea keeps this far from any dot, or it is taken for a place's.
const FROM_DOTS = 50

/**
 * Chooses one candidate for each label, so that labels keep clear of each other, of dots and, where they can, of lines.
 * Labels move by turns to where they fit best among the others, first one at a time, then two, because of two neighbours in
 * each other's way neither gains by moving alone; until nothing gets better.
 */
export function placeLabels<Kind extends Candidate>(labels: Kind[][], field: Field): Kind[] {
  const options = labels.map((candidates) => best(candidates.map((candidate) => ({ ...candidate, cost: costAlone(candidate, field) }))))
  let chosen = options.map(([first]) => first!)
  for (let round = 0; round < 20; round++) {
    const before = chosen
    for (const index of options.keys()) chosen = moveOne(options, chosen, index)
    for (const [one, other] of pairs(options.length)) chosen = moveTwo(options, chosen, one, other)
    if (chosen.every((option, index) => option === before[index])) break
  }
  return chosen
}

type Option<Kind> = Kind & { cost: number }

/** Two at a time means every one of these with every other. */
const MOST_OPTIONS = 60
const best = <Kind>(options: Option<Kind>[]) => options.sort((one, other) => one.cost - other.cost).slice(0, MOST_OPTIONS)

const pairs = (count: number) =>
  Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (_, after): [number, number] => [one, one + 1 + after]),
  ).flat()

function moveOne<Kind extends Candidate>(options: Option<Kind>[][], chosen: Option<Kind>[], index: number): Option<Kind>[] {
  const others = chosen.filter((_, at) => at !== index)
  return chosen.with(
    index,
    least(options[index]!, (option) => costAmong(option, others)),
  )
}

function moveTwo<Kind extends Candidate>(options: Option<Kind>[][], chosen: Option<Kind>[], one: number, other: number): Option<Kind>[] {
  if (overlap(grown(chosen[one]!.box, BETWEEN * 8, BETWEEN * 4), chosen[other]!.box) === 0) return chosen
  const rest = chosen.filter((_, at) => at !== one && at !== other)
  const second = options[other]!.map((option) => ({ option, cost: costAmong(option, rest) }))
  const joint = options[one]!.flatMap((first) => {
    const cost = costAmong(first, rest)
    return second.map((choice) => ({ first, second: choice.option, cost: cost + choice.cost + crowding(choice.option.box, [first.box]) }))
  })
  const better = least(joint, ({ cost }) => cost)
  return chosen.with(one, better.first).with(other, better.second)
}

function least<Thing>(things: Thing[], costOf: (thing: Thing) => number): Thing {
  const costs = things.map(costOf)
  const found = costs.reduce((lowest, cost, index) => (cost < costs[lowest]! - 1e-9 ? index : lowest), 0)
  return things[found]!
}

const costAmong = ({ cost, box }: Option<Candidate>, others: Option<Candidate>[]) =>
  cost +
  crowding(
    box,
    others.map((other) => other.box),
  )

function costAlone({ box, dislike, of }: Candidate, { frame, dots, strokes }: Field): number {
  const crossed = strokes.filter((point) => isInside(point, grown(box, CLEARANCE, CLEARANCE))).length
  const covered = dots.filter((dot) => overlap(dot, box) > 0).length
  return (
    dislike +
    doubt(box, of, dots) +
    covered * COVERED_DOT +
    Math.min(crossed * CROSSED, MOST_FOR_CROSSING) +
    shareOutside(box, frame) * OUTSIDE
  )
}

/** From 0, where every other dot is clearly farther off than its own, upwards. */
function doubt(box: Box, of: Point | undefined, dots: Box[]): number {
  const clear = of ? Math.max(distance(of, box), 1) * CLEARLY_FARTHER : FROM_DOTS
  return dots
    .map(middleOf)
    .filter(([x, y]) => !of || Math.hypot(x - of[0], y - of[1]) > 1)
    .map((dot) => DOUBTED * Math.max(0, 1 - distance(dot, box) / clear))
    .reduce((sum, one) => sum + one, 0)
}

function crowding(box: Box, others: Box[]): number {
  return others
    .map((other) => overlap(grown(box, BETWEEN), other))
    .filter((shared) => shared > 0)
    .reduce((sum, shared) => sum + OVERLAP * (0.5 + shared / area(box)), 0)
}

export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}

/** Moves a box the least way into the frame. */
export function clamp(box: Box, frame: Box): Box {
  const x = Math.max(frame.x, Math.min(box.x, frame.x + frame.width - box.width))
  const y = Math.max(frame.y, Math.min(box.y, frame.y + frame.height - box.height))
  return { ...box, x, y }
}

const grown = ({ x, y, width, height }: Box, across: number, down = 0): Box => ({
  x: x - across,
  y: y - down,
  width: width + 2 * across,
  height: height + 2 * down,
})
const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]
const distance = ([x, y]: Point, box: Box) =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
const area = ({ width, height }: Box) => width * height
const shareOutside = (box: Box, frame: Box) => 1 - overlap(box, frame) / area(box)
const isInside = ([x, y]: Point, box: Box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
