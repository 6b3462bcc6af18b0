// Cuts the faces of @fontsource down to what a page of news uses, into public/fonts, and writes app/fonts.css and components/site/font-files.json.
// usage: npm run fonts
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cutFace } from './cut-face.ts'
import { type Face, faces } from './faces.ts'
import { type CutFace, fontCss, fontFiles, languages } from './font-css.ts'
import { measureFont } from './measure-font.ts'

const folder = 'public/fonts'

/** The faces with a whole alphabet, in which a paragraph can be set and measured. */
const scripts: Record<string, 'ar' | 'en'> = { naskh: 'ar', sans: 'ar', serif: 'en', 'serif-semibold': 'en' }

const sizes = new Map<string, number>()

async function cut(face: Face): Promise<CutFace> {
  const { woff2, font } = await cutFace(face)
  const hash = createHash('sha256').update(woff2).digest('hex').slice(0, 8)
  const file = `${face.name}-${hash}.woff2`
  writeFileSync(`${folder}/${file}`, woff2)
  sizes.set(face.name, woff2.length)
  console.log(`${woff2.length.toLocaleString('en').padStart(7)} ${file}`)
  const script = scripts[face.name]
  return { ...face, file, ...(script && { measures: measureFont(font, script) }) }
}

mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder).filter((name) => name.endsWith('.woff2'))) rmSync(`${folder}/${old}`)
const done: CutFace[] = []
for (const face of faces) done.push(await cut(face))
writeFileSync('app/fonts.css', fontCss(done))
writeFileSync('components/site/font-files.json', `${JSON.stringify(fontFiles(done), null, 2)}\n`)

for (const language of languages) {
  const total = faces.filter(({ pages }) => pages.includes(language)).reduce((sum, { name }) => sum + (sizes.get(name) ?? 0), 0)
  console.log(`${total.toLocaleString('en').padStart(7)} bytes are all that a page in ${language} can ask for`)
}
