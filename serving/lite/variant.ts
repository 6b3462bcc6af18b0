import { digitSystems } from '../../newsroom/arabic/digits.ts'
import { monthSets } from '../../newsroom/arabic/months.ts'
import type { Element } from './markup.ts'

/** The digits and months a page is read with: the site's, which its root names; undefined on pages the build made, which know no site. */
export type Shown = { digits: string | undefined; months: string | undefined }

/**
 * Of the ways to write one date or number (components/site/variants.tsx), whether this is the one that is read, as app/variants.css chooses
 * it; undefined where an element is none, or its page does not say what is read.
 */
export function isShownVariant({ name, attribs }: Element, { digits, months }: Shown): boolean | undefined {
  const classes = (attribs.class ?? '').split(' ')
  const ofDigits = classes.filter((word) => digitSystems.some((system) => system === word))
  if (name !== 'span' || ofDigits.length === 0 || !digits) return undefined
  const ofMonths = classes.filter((word) => monthSets.some((set) => set === word))
  return ofDigits.includes(digits) && (ofMonths.length === 0 || !months || ofMonths.includes(months))
}
