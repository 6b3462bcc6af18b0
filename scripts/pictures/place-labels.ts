import type { Box, Point } from './frame.ts'

/** Where a label could stand, and how little its writer would like it there (0: as wished). */
export type Candidate = { box: Box; dislike: number }

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
const CROSSED = 6
const MOST_FOR_CROSSING = 160
// Two names closer than this read as one.
const BETWEEN = 14
// A line that touches a letter crosses it.
const CLEARANCE = 7

/**
 * Chooses one candidate for each label, so that labels keep clear of each other, of dots and, where they can, of lines.
 * Each label moves in turn to where it fits best among the others, until none wants to move.
 */
export function placeLabels(labels: Candidate[][], field: Field): Candidate[] {
  const costs = labels.map((candidates) => candidates.map((candidate) => costAlone(candidate, field)))
  const chosen = costs.map((own) => own.indexOf(Math.min(...own)))

  for (let round = 0, moved = true; moved && round < 20; round++) {
    moved = false
    for (const [index, candidates] of labels.entries()) {
      const others = labels.flatMap((other, at) => (at === index ? [] : [other[chosen[at]!]!.box]))
      const total = candidates.map(({ box }, at) => costs[index]![at]! + crowding(box, others))
      const best = total.indexOf(Math.min(...total))
      if (best !== chosen[index]) moved = true
      chosen[index] = best
    }
  }
  return labels.map((candidates, index) => candidates[chosen[index]!]!)
}

function costAlone({ box, dislike }: Candidate, { frame, dots, strokes }: Field): number {
  const crossed = strokes.filter((point) => isInside(point, grown(box, CLEARANCE, CLEARANCE))).length
  const covered = dots.filter((dot) => overlap(dot, box) > 0).length
  return dislike + covered * COVERED_DOT + Math.min(crossed * CROSSED, MOST_FOR_CROSSING) + shareOutside(box, frame) * OUTSIDE
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
const area = ({ width, height }: Box) => width * height
const shareOutside = (box: Box, frame: Box) => 1 - overlap(box, frame) / area(box)
const isInside = ([x, y]: Point, box: Box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
