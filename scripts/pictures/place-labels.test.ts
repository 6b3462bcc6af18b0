import { describe, expect, test } from 'vitest'
import type { Point } from './frame.ts'
import { around, near } from './label-candidates.ts'
import { clamp, overlap, placeLabels } from './place-labels.ts'

const frame = { x: 40, y: 40, width: 1520, height: 820 }
const size = { width: 200, height: 48 }
const field = { frame, dots: [], strokes: [] }

const place = (at: Point, side: 'north' | 'south' | 'east' | 'west') => around(at, size, 20, side, frame)
const dotAt = ([x, y]: Point) => ({ x: x - 12, y: y - 12, width: 24, height: 24 })

describe('labels of places', () => {
  test.each([
    ['north', { x: 700, y: 432 }],
    ['south', { x: 700, y: 520 }],
    ['east', { x: 820, y: 476 }],
    ['west', { x: 580, y: 476 }],
  ] as const)('a label alone stands %s of its dot, as wished', (side, corner) => {
    const [chosen] = placeLabels([place([800, 500], side)], field)
    expect(chosen!.box.x).toBeCloseTo(corner.x)
    expect(chosen!.box.y).toBeCloseTo(corner.y)
  })

  test('two neighbours that both wish to stand north keep clear of each other and of both dots', () => {
    const points: Point[] = [
      [800, 500],
      [860, 500],
    ]
    const dots = points.map(dotAt)
    const [one, other] = placeLabels(
      points.map((at) => place(at, 'north')),
      { ...field, dots },
    )
    expect(overlap(one!.box, other!.box)).toBe(0)
    for (const dot of dots) expect([overlap(dot, one!.box), overlap(dot, other!.box)]).toEqual([0, 0])
  })

  test('no label leaves the frame, however near the edge its dot is', () => {
    for (const at of [
      [45, 45],
      [1555, 855],
      [45, 855],
    ] as Point[]) {
      const [chosen] = placeLabels([place(at, 'west')], { ...field, dots: [dotAt(at)] })
      expect(clamp(chosen!.box, frame)).toEqual(chosen!.box)
      expect(overlap(dotAt(at), chosen!.box)).toBe(0)
    }
  })

  test('a label does not stand between its own dot and another', () => {
    const other: Point = [830, 590]
    const dots = [[800, 500] as Point, other].map(dotAt)
    const [chosen] = placeLabels([place([800, 500], 'south')], { ...field, dots })
    const { x, y, width, height } = chosen!.box
    const toOther = Math.hypot(Math.max(x - other[0], 0, other[0] - x - width), Math.max(y - other[1], 0, other[1] - y - height))
    expect(toOther).toBeGreaterThan(40)
  })

  test('a label steps aside for a line that would run through it', () => {
    const strokes = Array.from({ length: 60 }, (_, index): Point => [600 + index * 8, 455])
    const [chosen] = placeLabels([place([800, 500], 'north')], { ...field, strokes })
    expect(strokes.some(([x, y]) => overlap({ x, y, width: 0.1, height: 0.1 }, chosen!.box) > 0)).toBe(false)
  })
})

test('the name of a water stays on its spot, and leaves it when a place is there', () => {
  const spot: Point = [800, 500]
  expect(placeLabels([near(spot, size, frame)], field)[0]!.box).toEqual({ x: 700, y: 476, ...size })

  const [water] = placeLabels([near(spot, size, frame)], { ...field, dots: [dotAt(spot)] })
  expect(overlap(dotAt(spot), water!.box)).toBe(0)

  // Nor is it taken for the name of a place beside it.
  const [beside] = placeLabels([near(spot, size, frame)], { ...field, dots: [dotAt([925, 500])] })
  expect(beside!.box.x + size.width).toBeLessThan(900)
})
