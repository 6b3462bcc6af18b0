import sharp from 'sharp'
import type { Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import { palette } from './palette.ts'

// Longer than any chart of ten bars or eight events.
const ROLL = 3000
const PLOT = { wide: 820, narrow: 940 }

/** What a drawing is drawn on: bars and timelines on a roll of paper, as far down as they need, the others in the frame. */
export function canvasFor(drawing: Drawing, frame: Frame): Frame {
  switch (drawing.kind) {
    case 'bars':
    case 'timeline':
      return { ...frame, height: ROLL }
    case 'lines':
      return { ...frame, height: PLOT[frame.shape] }
    case 'map':
      return frame.shape === 'narrow' && drawing.narrowHeight ? { ...frame, height: drawing.narrowHeight } : frame
    default:
      return frame
  }
}

/** A map and an opening fill their frame; anything else is cut above and below to its ink and the margin. */
export const isCut = ({ kind }: Drawing) => kind !== 'map' && kind !== 'letter'

export async function cut(png: Buffer, margin: number): Promise<Buffer> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const row = info.width * info.channels
  const blank = Buffer.alloc(row, Buffer.from(palette.paper.slice(1), 'hex'))
  const rows = Array.from({ length: info.height }, (_, y) => y)
  const isInked = (y: number) => !data.subarray(y * row, (y + 1) * row).equals(blank)
  const top = Math.max(0, (rows.find(isInked) ?? 0) - margin)
  const foot = Math.min(info.height, (rows.findLast(isInked) ?? info.height - 1) + 1 + margin)
  return sharp(png)
    .extract({ left: 0, top, width: info.width, height: foot - top })
    .png()
    .toBuffer()
}
