import { Blob, Face, Font, GlyphClass } from 'harfbuzzjs'
import { tablesOf } from './sfnt.ts'

// Lookup types of GSUB, and the one that only points to another, farther away.
const LIGATURES = 4
const EXTENSION = 7

/**
 * Takes from a font the ligatures of letters that do not end in one of these forms: IBM Plex draws some three hundred, among them one
 * of ر and of ن with each letter before it. What no word leads to any more is then dropped by cutting. Marks keep theirs.
 * @param font an sfnt font, changed in place
 * @param endings code points of presentation forms, such as 0xfe8e, the final form of ا
 */
export function keepLigatures(font: Buffer, endings: readonly number[]): void {
  const face = new Face(new Blob(font))
  const shaper = new Font(face)
  const last = new Set(endings.map((form) => shaper.nominalGlyph(form)))
  const isKept = (glyph: number) => last.has(glyph) || face.getGlyphClass(glyph) === GlyphClass.MARK
  const gsub = new Map(tablesOf(font)).get('GSUB')
  if (!gsub) return
  for (const subtable of ligatureSubtables(gsub)) {
    for (const set of offsets(gsub, subtable, subtable + 4)) {
      const kept = offsets(gsub, set, set).filter((ligature) => isKept(lastComponent(gsub, ligature)))
      gsub.writeUInt16BE(kept.length, set)
      kept.forEach((ligature, index) => gsub.writeUInt16BE(ligature - set, set + 2 + 2 * index))
    }
  }
}

function ligatureSubtables(gsub: Buffer): number[] {
  const lookupList = gsub.readUInt16BE(8)
  return offsets(gsub, lookupList, lookupList).flatMap((lookup) => {
    const type = gsub.readUInt16BE(lookup)
    return offsets(gsub, lookup, lookup + 4).flatMap((subtable) => {
      if (type === LIGATURES) return [subtable]
      if (type === EXTENSION && gsub.readUInt16BE(subtable + 2) === LIGATURES) return [subtable + gsub.readUInt32BE(subtable + 4)]
      return []
    })
  })
}

/** A ligature says how many glyphs it is made of, and which they are but for the first. */
const lastComponent = (gsub: Buffer, ligature: number) => gsub.readUInt16BE(ligature + 2 * gsub.readUInt16BE(ligature + 2))

/** Where the parts of a table begin that has a count and then their offsets from its beginning. */
const offsets = (table: Buffer, from: number, at: number) =>
  Array.from({ length: table.readUInt16BE(at) }, (_, index) => from + table.readUInt16BE(at + 2 + 2 * index))
