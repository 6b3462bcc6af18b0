import { stat } from 'node:fs/promises'
import sharp from 'sharp'

const MOST_BYTES = 30_000_000
/** More than this many pixels are not decoded: a small file can unpack to more than the memory there is. */
export const MOST_PIXELS = 100_000_000
/** WebP and AVIF end at 16,383 pixels a side. */
const MOST_HEIGHT = 16_000

const formats = ['png', 'jpeg', 'webp', 'heif', 'tiff']

/** Thrown when a picture cannot be used; the message, which goes on after the file's name, says why and what to do. */
export class PictureError extends Error {}

/** Looks at a picture's size and kind without decoding it. Throws PictureError. */
export async function inspectPicture(path: string): Promise<void> {
  const { size } = await stat(path)
  if (size > MOST_BYTES) {
    throw new PictureError(
      `has ${megabytes(size)} MB; a picture may have ${megabytes(MOST_BYTES)} MB. Save it smaller: 3,200 pixels of width are plenty.`,
    )
  }
  const { format, width, height } = await readHeader(path)
  if (!formats.includes(format)) throw new PictureError(`is ${format.toUpperCase()} inside; save it as PNG, JPEG, WebP, AVIF or TIFF.`)
  if (width * height > MOST_PIXELS) {
    throw new PictureError(
      `has ${width} × ${height} pixels, ${megapixels(width * height)} megapixels; a picture may have ${megapixels(MOST_PIXELS)} megapixels. Save it smaller.`,
    )
  }
  if (height * Math.min(1, 1600 / width) > MOST_HEIGHT)
    throw new PictureError(`is too long for its width (${width} × ${height} pixels); cut it.`)
}

async function readHeader(path: string) {
  try {
    return await sharp(path, { limitInputPixels: false }).metadata()
  } catch {
    throw new PictureError('is not a picture that can be read; save it again as PNG, JPEG, WebP, AVIF or TIFF.')
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10
const megapixels = (pixels: number) => Math.ceil(pixels / 1_000_000)
