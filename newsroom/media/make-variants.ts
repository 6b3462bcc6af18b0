import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
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

const FACTS = 'picture.json'

/**
 * Makes a picture's variants, `<mediaFolder>/<hash>/<width>.{avif,webp}`, and keeps the original beside them. What was made
 * before is not made again. Throws PictureError when the original cannot be decoded.
 */
export async function makeVariants(original: string, mediaFolder: string): Promise<PictureFile> {
  const bytes = await readFile(original)
  const hash = createHash('sha256').update(bytes).update(`recipe ${RECIPE}`).digest('hex').slice(0, 16)
  const folder = join(mediaFolder, hash)
  const made = await readFacts(folder)
  if (made) return made

  await mkdir(folder, { recursive: true })
  const base = await decode(bytes)
  for (const width of base.widths) {
    for (const [format, encode] of Object.entries(encoders)) {
      const variant = encode(sharp(base.pixels, { raw: base.raw }).resize(width))
      await replaceFile(join(folder, `${width}.${format}`), (file) => variant.toFile(file))
    }
  }
  await replaceFile(join(folder, `original${extname(original).toLowerCase()}`), (file) => copyFile(original, file))
  const facts: PictureFile = { hash, width: base.width, height: base.height, color: base.color, widths: base.widths }
  // Written last: where it is, everything is.
  await replaceFile(join(folder, FACTS), (file) => writeFile(file, JSON.stringify(facts)))
  return facts
}

/** What is known of the variants in a folder, or undefined where they are not all there. */
async function readFacts(folder: string): Promise<PictureFile | undefined> {
  try {
    const facts = JSON.parse(await readFile(join(folder, FACTS), 'utf8')) as PictureFile
    const names = facts.widths.flatMap((width) => Object.keys(encoders).map((format) => `${width}.${format}`))
    return names.every((name) => existsSync(join(folder, name))) ? facts : undefined
  } catch {
    return undefined
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

/** Writes beside the file and then takes its place, so that nobody ever reads half of it. */
async function replaceFile(file: string, write: (temporary: string) => Promise<unknown>): Promise<void> {
  const temporary = `${file}.${randomUUID()}.new`
  try {
    await write(temporary)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
