import sharp from 'sharp'

/**
 * The same picture in a tenth of the bytes. Ours are a handful of flat colours and the blends at their edges, so 256 colours
 * hold them all, and dithering would only add specks to what is flat.
 */
export const shrink = (png: Buffer): Promise<Buffer> =>
  sharp(png).png({ palette: true, quality: 100, effort: 10, dither: 0, compressionLevel: 9 }).toBuffer()
