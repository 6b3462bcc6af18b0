import { readFileSync } from 'node:fs'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'
import type { Face } from './faces.ts'
import { keepLigatures } from './keep-ligatures.ts'
import { renamed } from './sfnt.ts'

// Nothing of a page asks for these: style names of an axis, metrics of formulas.
const UNUSED = ['STAT', 'MATH']
// What a face without features does not look up.
const LAYOUT = ['GDEF', 'GPOS', 'GSUB']

/** A face cut to its characters and features, as woff2, and its uncompressed form, which can be measured. */
export async function cutFace(face: Face): Promise<{ woff2: Buffer; font: Buffer }> {
  const original = await convert(readFileSync(`node_modules/${face.source}`), 'truetype')
  if (face.ligatureEndings) keepLigatures(original, face.ligatureEndings)
  const subset = await subsetFont(original, charactersOf(face.codes), {
    targetFormat: 'truetype',
    keepFeatures: face.features,
    // Hints are made for screens of a hundred dots to the inch, and cost a fifth.
    noHinting: true,
    dropTables: face.features.length > 0 ? UNUSED : [...UNUSED, ...LAYOUT],
  })
  const font = renamed(subset, face.family, face.style === 'italic' ? 'Italic' : face.weight === 400 ? 'Regular' : 'SemiBold')
  return { woff2: await convert(font, 'woff2'), font }
}

/** @param codes a CSS unicode-range, such as `U+600-6FF,U+20` */
function charactersOf(codes: string): string {
  return codes
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset))
    })
    .join('')
}
