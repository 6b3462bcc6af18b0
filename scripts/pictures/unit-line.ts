import { isRightToLeft, type Frame } from './frame.ts'
import { ASCENT, blockHeight, lettering } from './lettering.ts'
import type { Ruler } from './ruler.ts'
import { wrap } from './wrap.ts'

// For letters that reach above the others; what is not needed is cut.
const SPARE = 20

/** What a chart counts, above it, where reading starts. */
export const unitLine = {
  height: (unit: string, frame: Frame, ruler: Ruler) =>
    blockHeight(linesOf(unit, frame, ruler).length, frame.small) + SPARE + frame.label * 0.8,
  draw: (unit: string, frame: Frame, ruler: Ruler) => {
    const size = frame.small
    const x = isRightToLeft(frame) ? frame.width - frame.margin : frame.margin
    return lettering({
      lines: linesOf(unit, frame, ruler),
      at: [x, frame.margin + SPARE + size * ASCENT],
      size,
      face: 'light',
      colour: 'soft',
    })
  },
}

const linesOf = (unit: string, frame: Frame, ruler: Ruler) =>
  wrap(ruler, unit, frame.width - 2 * frame.margin, { size: frame.small, face: 'light' })
