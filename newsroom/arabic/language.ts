/** The two languages an edition can be in: the same two as in `newsroom/stories/model.ts`, which this folder may not import. */
export type Language = 'ar' | 'en'

/** The writing direction of a block of text, as the `dir` attribute spells it. */
export type Direction = 'rtl' | 'ltr'
