import { readdirSync, readFileSync } from 'node:fs'
import { convert } from 'fontverter'
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import { faces } from './faces.ts'

const folder = 'public/fonts'
const fileOf = (name: string) => {
  const file = readdirSync(folder).find((entry) => new RegExp(`^${name}-[0-9a-f]{8}\\.woff2$`).test(entry))
  if (!file) throw new Error(`${name} is not in ${folder}: npm run fonts`)
  return readFileSync(`${folder}/${file}`)
}

/** The glyphs of a word in a face as it is served; 0 is one that it lacks. */
async function glyphsOf(name: string, word: string): Promise<number[]> {
  const run = new Run()
  run.addText(word)
  run.guessSegmentProperties()
  shape(new Font(new Face(new Blob(await convert(fileOf(name), 'truetype')))), run)
  return run.getGlyphInfos().map(({ codepoint }) => codepoint)
}

test.each(['ar', 'en'] as const)('all that a page in %s can ask for is 32 KB at most', (language) => {
  const asked = faces.filter(({ pages }) => pages.includes(language))
  expect(asked.reduce((sum, { name }) => sum + fileOf(name).length, 0)).toBeLessThanOrEqual(32 * 1024)
})

describe.each(['naskh', 'sans'])('%s', (name) => {
  test.each(['الحُبُّ', 'گورباچوف', 'ژاله', 'پروین', 'إِنَّهُ', 'شَيْءٌ', '٢٠٢٦', 'ڤيينا', '؟،؛'])(
    'has every letter and sign of %s',
    async (word) => {
      expect(await glyphsOf(name, word)).not.toContain(0)
    },
  )
})

test.each(['لا', 'لأ', 'لإ', 'لآ', 'في', 'ني', 'لي'])('the headlines’ face makes one sign of %s', async (word) => {
  expect(await glyphsOf('sans', word)).toHaveLength(1)
})

test('the headlines’ face keeps ر off ج', async () => {
  const [jim] = await glyphsOf('sans', 'رج')
  expect(await glyphsOf('sans', 'ج')).not.toContain(jim)
})
