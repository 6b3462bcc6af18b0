import { inDigits, type DigitSystem } from './digits.ts'

/**
 * A count or a measure for readers, not a year: 1,234,567.5 or ١٬٢٣٤٬٥٦٧٫٥, rounded to three decimals. Written without Intl, so it is the
 * same everywhere. Throws RangeError when the value is not finite.
 */
export function formatNumber(value: number, digits: DigitSystem = 'latin'): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number to write.`)
  const [whole = '', decimals] = withoutZeros(Math.abs(value).toFixed(MOST_DECIMALS)).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const sign = value < 0 && /[1-9]/.test(whole + decimals) ? MINUS : ''
  return inDigits(`${sign}${grouped}${decimals ? `.${decimals}` : ''}`, digits)
}

/** A share of a hundred: 12.5% or ١٢٫٥٪, the sign after the number and close to it, as alreq has it. `value` is 12.5, not 0.125. */
export const formatPercent = (value: number, digits: DigitSystem = 'latin'): string => inDigits(`${formatNumber(value)}%`, digits)

const MOST_DECIMALS = 3

/** After a left-to-right mark, so that it stays at the number's left among Arabic words too. */
const MINUS = '\u200E\u2212'

const withoutZeros = (fixed: string) => fixed.replace(/\.?0+$/, '')
