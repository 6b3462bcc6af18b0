const steps = [480, 800, 1200, 1600]

/** The widths a picture's variants are made in, in pixels, ascending; none above its own. */
export function variantWidths(own: number): number[] {
  const below = steps.filter((step) => step <= own)
  const largest = below.at(-1) ?? 0
  // An original of 1080 pixels would lose a quarter of its detail at 800; one of 820 nothing worth a file.
  return own < 1600 && own > largest * 1.15 ? [...below, own] : below
}
