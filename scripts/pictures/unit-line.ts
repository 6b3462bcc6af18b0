import { isRightToLeft, type Frame } from './frame.ts'
import { ASCENT, LINE_HEIGHT, lettering } from './lettering.ts'
import type { Ruler } from './ruler.ts'
import { wrap } from './wrap.ts'

/** What a chart counts, above it, where reading starts. */
export const unitLine = {
  height: (frame: Frame) => frame.small * LINE_HEIGHT + 28,
  draw: (unit: string, frame: Frame, ruler: Ruler) => {
    const size = frame.small
    const room = frame.width - 2 * frame.margin
    const lines = wrap(ruler, unit, room, { size, face: 'light' })
    const x = isRightToLeft(frame) ? frame.width - frame.margin : frame.margin
    return lettering({ lines, at: [x, frame.margin - 8 + size * ASCENT], size, face: 'light', colour: 'soft' })
  },
}
