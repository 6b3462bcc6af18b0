import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { PICTURE_FACTS, pictureFolder } from './picture-folder.ts'
import { readWhole, type Shelf } from '../shelf/shelf.ts'
import type { PictureFile } from '../stories/picture-view.ts'
import { MOST_PIXELS, PictureError } from './inspect-picture.ts'
import { variantWidths } from './variant-widths.ts'

// Measured on maps and charts of 1600 × 900: letters stay crisp, and four widths in both formats take 0.4 s on one core. AVIF at
// effort 2 takes twice as long for 3 % fewer bytes, at effort 4 ten times as long for 9 %; WebP with smart subsampling, which only
// browsers without AVIF would see, takes three times as long.
const encoders: Record<'avif' | 'webp', (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 60, effort: 1, chromaSubsampling: '4:4:4' }),
  webp: (picture) => picture.webp({ quality: 85, effort: 2 }),
}

/** Goes up with every change to how variants are made, so that they are made anew, at new addresses. */
const RECIPE = 1

/**
 * Makes a picture's variants, `media/<hash>/<width>.{avif,webp}` on the shelf, and keeps the original beside them. What was made
 * before is not made again. Throws PictureError when the original cannot be decoded.
 */
export async function makeVariants(original: string, shelf: Shelf): Promise<PictureFile> {
  const bytes = await readFile(original)
  const hash = createHash('sha256').update(bytes).update(`recipe ${RECIPE}`).digest('hex').slice(0, 16)
  const folder = pictureFolder(hash)
  const made = await readFacts(shelf, folder)
  if (made) return made

  const base = await decode(bytes)
  for (const width of base.widths) {
    for (const [format, encode] of Object.entries(encoders)) {
      const variant = encode(sharp(base.pixels, { raw: base.raw }).resize(width))
      await shelf.write(`${folder}/${width}.${format}`, await variant.toBuffer())
    }
  }
  await shelf.write(`${folder}/original${extname(original).toLowerCase()}`, bytes)
  const facts: PictureFile = { hash, width: base.width, height: base.height, color: base.color, widths: base.widths }
  // Written last: where it is, everything is.
  await shelf.write(`${folder}/${PICTURE_FACTS}`, Buffer.from(JSON.stringify(facts)))
  return facts
}

/** What is known of the variants in a folder, or undefined where they are not all there. */
async function readFacts(shelf: Shelf, folder: string): Promise<PictureFile | undefined> {
  const written = await readWhole(shelf, `${folder}/${PICTURE_FACTS}`)
  if (!written) return undefined
  try {
    const facts = JSON.parse(written.toString()) as PictureFile
    const there = new Set((await Array.fromAsync(shelf.list(folder))).map(({ name }) => name))
    const names = facts.widths.flatMap((width) => Object.keys(encoders).map((format) => `${folder}/${width}.${format}`))
    return names.every((name) => there.has(name)) ? facts : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The picture upright, in sRGB, without metadata, at most 1600 pixels wide; with its full size and average colour. */
async function decode(bytes: Buffer) {
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()
    const { autoOrient: size } = await upright.metadata()
    const pixels = upright.resize({ width: 1600, withoutEnlargement: true }).toColourspace('srgb').raw()
    const { data, info } = await pixels.toBuffer({ resolveWithObject: true })
    const raw = { width: info.width, height: info.height, channels: info.channels }
    return { pixels: data, raw, ...size, color: await averageColor(data, raw), widths: variantWidths(size.width) }
  } catch (error) {
    throw new PictureError('is damaged: it begins as a picture and cannot be decoded to its end. Save it again.', { cause: error })
  }
}

type Raw = { width: number; height: number; channels: 1 | 2 | 3 | 4 }

async function averageColor(pixels: Buffer, raw: Raw): Promise<string> {
  const [red = 0, green = red, blue = red] = await sharp(pixels, { raw }).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
