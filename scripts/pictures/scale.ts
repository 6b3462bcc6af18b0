import type { Language } from './frame.ts'

/** Maps a stretch of numbers onto a stretch of pixels. */
export const scale =
  ([low, high]: [number, number], [from, to]: [number, number]) =>
  (value: number) =>
    from + ((value - low) / (high - low || 1)) * (to - from)

/** A step people count in — 1, 2, 2.5 or 5 and their tens — that divides the stretch into at most `most` parts. */
export function niceStep(stretch: number, most: number, steps = [1, 2, 2.5, 5, 10]): number {
  const rough = stretch / most || 1
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9)
  const step = steps.find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10
  return step * power
}

/** Round numbers that reach round all of low … high. */
export function ticksAround(low: number, high: number, most = 5, steps?: number[]): number[] {
  const step = niceStep(high - low, most, steps)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
}

/** Round numbers that lie within low … high. */
export function ticksWithin(low: number, high: number, most = 6): number[] {
  const step = niceStep(high - low, most, [1, 2, 5, 10])
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
}

const clean = (value: number) => Number(value.toPrecision(12))

/**
 * Latin digits in both languages, as everywhere in the house, in groups of three: in English from a thousand on, in Arabic
 * from ten thousand; a minus that is as wide as a plus.
 */
export const figure = (value: number, language: Language) =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: language === 'en' ? 'always' : 'min2' })
    .format(value)
    .replace('-', '−')

/** Years are not grouped; whatever else runs along the bottom is. */
export const yearOrFigure = (value: number, all: number[], language: Language) =>
  all.every((one) => one >= 500 && one <= 2200) ? String(value) : figure(value, language)

/** Seconds as a stopwatch shows them: 13:58.2 */
export function clock(seconds: number): string {
  const rest = clean(seconds % 60)
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`
}
