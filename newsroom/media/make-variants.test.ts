import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Create } from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { PictureError } from './inspect-picture.ts'
import { makeMedia, MediaFolderError } from './make-media.ts'
import { makeVariants } from './make-variants.ts'
import { FolderShelf } from '../shelf/folder-shelf.ts'
import { variantWidths } from './variant-widths.ts'

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'midad-media-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const picture = (changes: Partial<Create> = {}) =>
  sharp({ create: { width: 1000, height: 500, channels: 3, background: '#204060', ...changes } })

async function original(bytes: Buffer, name = 'a.png') {
  const folder = await temporaryFolder()
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { path, shelf: new FolderShelf(folder), media: join(folder, 'media') }
}

test.each([
  [100, [100]],
  [480, [480]],
  [500, [480]],
  [800, [480, 800]],
  [1080, [480, 800, 1080]],
  [1599, [480, 800, 1200, 1599]],
  [1600, [480, 800, 1200, 1600]],
  [5000, [480, 800, 1200, 1600]],
])('an original of %i pixels has variants of %j', (own, widths) => {
  expect(variantWidths(own)).toEqual(widths)
})

test('variants are made in both formats, in every width, beside the original', async () => {
  const bytes = await picture().png().toBuffer()
  const { path, media, shelf } = await original(bytes)
  const made = await makeVariants(path, shelf)
  expect(made).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    width: 1000,
    height: 500,
    color: '#204060',
    widths: [480, 800, 1000],
  })

  const folder = join(media, made.hash)
  const names = ['1000.avif', '1000.webp', '480.avif', '480.webp', '800.avif', '800.webp', 'original.png', 'picture.json']
  expect((await readdir(folder)).toSorted()).toEqual(names)
  expect(await sharp(join(folder, '800.avif')).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width: 800, height: 400 })
  expect(await sharp(join(folder, '480.webp')).metadata()).toMatchObject({ format: 'webp', width: 480, height: 240 })
  expect((await readFile(join(folder, 'original.png'))).equals(bytes)).toBe(true)
})

test('metadata stays out of the variants, and a picture lying on its side is put upright', async () => {
  const bytes = await picture()
    .withExif({ IFD0: { Copyright: 'someone', Make: 'camera' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const { path, media, shelf } = await original(bytes, 'a.JPG')
  const made = await makeVariants(path, shelf)
  expect(made).toMatchObject({ width: 500, height: 1000, widths: [480] })
  for (const name of ['480.avif', '480.webp']) {
    const { exif, icc, xmp, orientation, width, height } = await sharp(join(media, made.hash, name)).metadata()
    expect({ exif, icc, xmp, orientation, width, height }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      orientation: undefined,
      width: 480,
      height: 960,
    })
  }
})

test('a picture with transparency and one in grey are made too', async () => {
  for (const bytes of [
    await picture({ channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } })
      .png()
      .toBuffer(),
    await picture().greyscale().png().toBuffer(),
  ]) {
    const { path, shelf } = await original(bytes)
    expect((await makeVariants(path, shelf)).color).toMatch(/^#[0-9a-f]{6}$/)
  }
})

test('what was made is not made again; what went missing is', async () => {
  const { path, media, shelf } = await original(await picture().png().toBuffer())
  const first = await makeVariants(path, shelf)
  const file = join(media, first.hash, '480.avif')
  const { ino } = await stat(file)
  expect(await makeVariants(path, shelf)).toEqual(first)
  expect((await stat(file)).ino).toBe(ino)

  await rm(join(media, first.hash, '800.webp'))
  await makeVariants(path, shelf)
  expect(await readdir(join(media, first.hash))).toContain('800.webp')
})

test('a damaged picture is refused and leaves no variants', async () => {
  const noise = await picture({ noise: { type: 'gaussian', mean: 128, sigma: 30 } })
    .png()
    .toBuffer()
  const { path, media, shelf } = await original(noise.subarray(0, noise.length / 2))
  await expect(makeVariants(path, shelf)).rejects.toThrow(PictureError)
  expect(await readdir(media, { recursive: true }).catch(() => [])).not.toContainEqual(expect.stringMatching(/avif|webp|json/))
})

test('many pictures are made, each one heard of, the refused ones named', async () => {
  const folder = await temporaryFolder()
  for (const [index, name] of ['a.png', 'b.png'].entries())
    await writeFile(
      join(folder, name),
      await picture({ width: 100 + index })
        .png()
        .toBuffer(),
    )
  await writeFile(join(folder, 'c.png'), 'nothing')
  const heard: number[] = []
  const originals = ['c.png', 'b.png', 'a.png'].map((file) => ({ file, path: join(folder, file) }))
  const { media, refused } = await makeMedia(originals, new FolderShelf(folder), (done) => heard.push(done))
  expect(media.map(({ file, width }) => [file, width])).toEqual([
    ['a.png', 100],
    ['b.png', 101],
  ])
  expect(refused).toEqual([{ file: 'c.png', message: expect.stringMatching(/^is damaged/) }])
  expect(heard).toEqual([1, 2, 3])
})

test('a folder that cannot be written to is named', async () => {
  const { path } = await original(await picture().png().toBuffer())
  // A file stands where the folder should be.
  await expect(makeMedia([{ file: 'a.png', path }], new FolderShelf(path))).rejects.toThrow(MediaFolderError)
  await expect(makeMedia([{ file: 'a.png', path }], new FolderShelf(path))).rejects.toThrow(/cannot be written to .*a\.png: .*writable/)
})
