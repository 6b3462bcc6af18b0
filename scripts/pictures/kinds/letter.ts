import type { DrawingOf } from '../drawing.ts'
import type { Box, Frame } from '../frame.ts'
import { lettering } from '../lettering.ts'
import { element } from '../markup.ts'
import { drawGrid } from '../ornament/grid.ts'
import { drawKhatam } from '../ornament/khatam.ts'
import type { DrawOrnament } from '../ornament/ornament.ts'
import { drawRosette } from '../ornament/rosette.ts'
import { drawWaves } from '../ornament/waves.ts'
import { palette } from '../palette.ts'
import type { Ruler } from '../ruler.ts'

type Letter = DrawingOf<'letter'>

const ornaments: Record<Letter['pattern'], DrawOrnament> = { khatam: drawKhatam, rosette: drawRosette, grid: drawGrid, waves: drawWaves }

/** An opening: one word, as large as its frame allows, as manuscripts open a chapter. */
export function drawLetter({ word, pattern, under }: Letter, frame: Frame, ruler: Ruler): string {
  const { markup, room } = ornaments[pattern](frame)
  return [
    element('rect', { width: frame.width, height: frame.height, fill: palette.paper }),
    markup,
    words(word[frame.language], under?.[frame.language], room, frame, ruler),
  ].join('')
}

/** Letters are centred by their ink, not by their line: no descender would else leave a word hanging high. */
function words(word: string, under: string | undefined, room: Box, frame: Frame, ruler: Ruler): string {
  const face = frame.language === 'ar' ? 'naskh' : 'serif'
  const unit = ruler.extent(word, 1, face)
  const underSize = frame.small * 1.1
  const forUnder = under ? underSize * 2.1 : 0
  const forWord = room.height - forUnder
  // A word without risers would else stand larger than its frame is strong.
  const size = Math.min(room.width / unit.width, forWord / (unit.ascent + unit.descent), forWord * (face === 'naskh' ? 1.35 : 1.15))
  const inkHeight = (unit.ascent + unit.descent) * size
  const top = room.y + (room.height - inkHeight - forUnder) / 2
  const x = room.x + room.width / 2
  return [
    lettering({ lines: [word], at: [x, top + unit.ascent * size], size, face, anchor: 'middle' }),
    under
      ? lettering({
          lines: [under],
          at: [x, top + inkHeight + forUnder - underSize * 0.3],
          size: underSize,
          face: 'light',
          colour: 'soft',
          anchor: 'middle',
        })
      : '',
  ].join('')
}
