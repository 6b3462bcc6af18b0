export type Language = 'ar' | 'en'
export type Shape = 'wide' | 'narrow'
export type Localized = Record<Language, string>
export type Point = [x: number, y: number]
export type Box = { x: number; y: number; width: number; height: number }

export const languages: Language[] = ['ar', 'en']
export const shapes: Shape[] = ['wide', 'narrow']

/** What one picture is drawn in. A phone shows the narrow one at 360 points, hence its larger labels. */
export type Frame = {
  language: Language
  shape: Shape
  width: number
  height: number
  /** No label comes nearer to the edge */
  margin: number
  /** Font sizes: names, and what may be lighter */
  label: number
  small: number
}

const sizes = {
  wide: { width: 1600, height: 900, margin: 40, label: 40, small: 34 },
  narrow: { width: 1080, height: 1080, margin: 40, label: 50, small: 44 },
}

export const frameOf = (language: Language, shape: Shape): Frame => ({ language, shape, ...sizes[shape] })

/** `us-russia.ar.png`, `us-russia.narrow.ar.png` */
export const fileOf = (name: string, frame: Frame) => `${name}.${frame.shape === 'narrow' ? 'narrow.' : ''}${frame.language}.png`

export const isRightToLeft = (frame: Frame) => frame.language === 'ar'

/** Mirrors a box that was laid out from the left for a page read from the right. */
export const fromStart = (frame: Frame, box: Box): Box => (isRightToLeft(frame) ? { ...box, x: frame.width - box.x - box.width } : box)
