import type { Drawing } from './drawing.ts'
import { isRightToLeft, type Frame } from './frame.ts'
import { drawBars } from './kinds/bars.ts'
import { drawLetter } from './kinds/letter.ts'
import { drawLines } from './kinds/lines.ts'
import { drawMap } from './kinds/map.ts'
import { drawSketch } from './kinds/sketch.ts'
import { drawTimeline } from './kinds/timeline.ts'
import { element } from './markup.ts'
import type { Ruler } from './ruler.ts'

/** A drawing as an SVG document in one language and shape. */
export function compose(drawing: Drawing, frame: Frame, ruler: Ruler): string {
  const { width, height, language } = frame
  const direction = isRightToLeft(frame) ? 'rtl' : 'ltr'
  const page = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': language,
    style: `direction:${direction}`,
  }
  return element('svg', page, content(drawing, frame, ruler))
}

function content(drawing: Drawing, frame: Frame, ruler: Ruler): string {
  switch (drawing.kind) {
    case 'map':
      return drawMap(drawing, frame, ruler)
    case 'bars':
      return drawBars(drawing, frame, ruler)
    case 'lines':
      return drawLines(drawing, frame, ruler)
    case 'timeline':
      return drawTimeline(drawing, frame, ruler)
    case 'sketch':
      return drawSketch(drawing, frame, ruler)
    case 'letter':
      return drawLetter(drawing, frame, ruler)
  }
}
