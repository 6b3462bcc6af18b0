import { readFileSync } from 'node:fs'
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs'

export type Script = 'ar' | 'en'

/** How wide a face sets the specimen, and how far it reaches above and below the line, each as a share of the type size. */
export type Measures = { width: number; ascent: number; descent: number }

/** The paragraphs that are set to compare faces, without what not every face has: figures, signs, letters of the other script. */
function specimenOf(script: Script): string[] {
  const foreign = script === 'ar' ? /[^\u0621-\u0652 \n]/g : /[^A-Za-z,. \n]/g
  const text = readFileSync(`scripts/fonts/specimen/${script}.txt`, 'utf8').replace(foreign, '')
  return text.split('\n').filter((paragraph) => paragraph.trim() !== '')
}

/**
 * Sets the specimen as a browser does, letters joined and kerned.
 * @param font an sfnt font
 */
export function measureFont(font: Uint8Array, script: Script): Measures {
  const face = new Face(new Blob(font))
  const shaper = new Font(face)
  const { ascender, descender } = shaper.hExtents()
  let advance = 0
  let characters = 0
  for (const paragraph of specimenOf(script)) {
    const run = new Run()
    run.addText(paragraph)
    run.guessSegmentProperties()
    shape(shaper, run)
    for (const glyph of run.getGlyphInfosAndPositions()) {
      if (glyph.codepoint === 0) throw new Error(`A face lacks letters of the specimen in ${script}.`)
      advance += glyph.xAdvance ?? 0
    }
    characters += paragraph.length
  }
  return { width: advance / characters / face.upem, ascent: ascender / face.upem, descent: -descender / face.upem }
}
