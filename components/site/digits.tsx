import { useLocale } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { numberVariants } from '@/newsroom/arabic/variants.ts'
import { Variants } from './variants.tsx'

/**
 * A sentence of the interface with numbers in it, as messages/ writes them: on an Arabic page in the digits its reader has chosen. Every
 * count goes through here, every date through `PublishedDate`. What stands in an element of its own in the sentence stays as it is: a name,
 * a headline, the words of a search.
 */
export function Digits({ children }: { children: ReactNode }) {
  const locale = useLocale()
  if (locale !== 'ar') return children
  return Children.map(children, (part) => (typeof part === 'string' ? inBothDigits(part) : part))
}

function inBothDigits(text: string) {
  const variants = numberVariants(text)
  // Nothing here is asked of the store, so that pages the build makes can count too: for them Latin digits are the site's.
  // What is hidden stands first: Playwright hears a space after it, and no browser does.
  return variants.length > 0 ? <Variants of={variants.toReversed()} isDefault={({ digits }) => digits === 'latin'} /> : text
}
