import systemMeasures from './system-faces.json' with { type: 'json' }
import { type Face, inserted } from './faces.ts'
import type { Measures } from './measure-font.ts'
import { type SystemFace, systemFaces } from './system-faces.ts'

/** A face of ours with its file in public/fonts and its measures. */
export type CutFace = Face & { file: string; measures?: Measures }

const source = (file: string) => `url('/fonts/${file}') format('woff2')`
const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** One rule, as Prettier writes it. What is undefined is left out. */
function fontFace(descriptors: Record<string, string | number | undefined>): string {
  const lines = Object.entries(descriptors).filter(([, value]) => value !== undefined)
  return `@font-face {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`
}

/** The rule by which a browser asks for a file only where a page has its characters. */
const faceRule = ({ family, file, weight, style, sizeAdjust, codes }: Omit<CutFace, 'weight'> & { weight: number | string }) =>
  fontFace({
    'font-family': `'${family}'`,
    src: source(file),
    'font-weight': weight,
    'font-style': style,
    'font-display': 'swap',
    'size-adjust': sizeAdjust,
    'unicode-range': codes.replaceAll(',', ', '),
  })

const ourFamilies = { naskh: 'Midad Naskh', sans: 'Midad Sans', serif: 'Midad Serif', 'serif-semibold': 'Midad Serif' }

/** Its weights are one family, as ours are: «Midad Serif as Georgia». */
const fallbackFamily = ({ standsFor, names }: SystemFace) =>
  `${ourFamilies[standsFor]} as ${(names[0] ?? '').replace(/( UI)?( Regular| Bold)$/, '')}`

/** A system's face with the width, the ascent and the descent of ours, so that nothing moves when ours arrives. */
function fallbackRule(system: SystemFace, ours: CutFace): string {
  const theirs = (systemMeasures as Record<string, Measures>)[system.file]
  if (!theirs || !ours.measures) throw new Error(`${system.file} or ${ours.name} was not measured.`)
  const ratio = ours.measures.width / theirs.width
  return fontFace({
    'font-family': `'${fallbackFamily(system)}'`,
    src: system.names.map((name) => `local('${name}')`).join(', '),
    'font-weight': ours.weight,
    'size-adjust': percent(ratio),
    'ascent-override': percent(ours.measures.ascent / ratio),
    'descent-override': percent(ours.measures.descent / ratio),
    'line-gap-override': '0%',
  })
}

const familiesFor = (...stands: SystemFace['standsFor'][]) =>
  [...new Set(systemFaces.filter(({ standsFor }) => stands.includes(standsFor)).map(fallbackFamily))].map((family) => `'${family}'`)

/** app/fonts.css: the faces, what stands for them until they arrive, and both in the order in which a browser shall ask. */
export function fontCss(cut: readonly CutFace[]): string {
  const named = new Map(cut.map((face) => [face.name, face]))
  const insertedFace = named.get('naskh')
  if (!insertedFace) throw new Error('There is no Naskh to insert.')
  const fallbacks = systemFaces.map((system) => {
    const ours = named.get(system.standsFor)
    if (!ours) throw new Error(`There is no face ${system.standsFor}.`)
    return fallbackRule(system, ours)
  })
  const lists = {
    naskh: ["'Midad Naskh'", ...familiesFor('naskh'), "'Geeza Pro'", "'Times New Roman'", 'serif'],
    sans: ["'Midad Sans'", ...familiesFor('sans'), "'Geeza Pro'", "'Segoe UI'", 'sans-serif'],
    serif: ["'Midad Serif'", "'Midad Serif Names'", `'${inserted.family}'`, ...familiesFor('serif', 'serif-semibold'), 'serif'],
    'naskh-inserted': [`'${inserted.family}'`, "'Midad Serif'", ...familiesFor('naskh'), 'serif'],
  }
  return [
    '/* Written by npm run fonts. */\n',
    ...cut.map(faceRule),
    faceRule({ ...insertedFace, ...inserted }),
    ...fallbacks,
    ':root {\n',
    ...Object.entries(lists).map(([name, families]) => `  --${name}: ${families.join(', ')};\n`),
    '}\n',
  ].join('')
}

export const languages = ['ar', 'en'] as const

/** What a page of each language asks for before it is read: app/font-preloads.json. */
export const fontPreloads = (cut: readonly CutFace[]) =>
  Object.fromEntries(
    languages.map((language) => [language, cut.filter(({ preload }) => preload === language).map(({ file }) => `/fonts/${file}`)]),
  )
