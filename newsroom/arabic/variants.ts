import { digitSystems, inDigits, type DigitSystem } from './digits.ts'
import { monthSets, type MonthSet } from './months.ts'

/** One way to write what a page says, and the readers' choices it is for; no months where it is for all of them. */
export type Variant = { text: string; digits: DigitSystem; months?: MonthSet[] }

/** What holds a number, in both digits. Nothing where there is no number: then there is one way to write it. */
export const numberVariants = (text: string): Variant[] =>
  /\d/.test(text) ? digitSystems.map((digits) => ({ text: inDigits(text, digits), digits })) : []

/** What holds a date, in every way it may be written; sets of months that write it alike share one. */
export function dateVariants(write: (choice: { digits: DigitSystem; months: MonthSet }) => string): Variant[] {
  return digitSystems.flatMap((digits) => {
    const sets = Map.groupBy(monthSets, (months) => write({ digits, months }))
    return [...sets].map(([text, months]) => ({ text, digits, months }))
  })
}
