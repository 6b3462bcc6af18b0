import type { Variant } from '@/newsroom/arabic/variants.ts'

/**
 * The ways to write one thing, of which a reader sees one: app/variants.css shows that of the page's digits and months. Without a style
 * sheet, and to a reading mode, it is the one that is not `hidden`.
 */
export function Variants({ of, isDefault }: { of: Variant[]; isDefault: (variant: Variant) => boolean }) {
  return of.map((variant) => (
    <span
      key={variant.digits + variant.text}
      className={[variant.digits, ...(variant.months ?? [])].join(' ')}
      hidden={!isDefault(variant)}
    >
      {variant.text}
    </span>
  ))
}
