import systemMeasures from './system-faces.json' with { type: 'json' }
import { type Alias, aliases, type Face } from './faces.ts'
import type { Measures } from './measure-font.ts'
import { type SystemFace, systemFaces } from './system-faces.ts'

/** A face of ours with its file in public/fonts and its measures. */
export type CutFace = Face & { file: string; measures?: Measures }

const local = (names: readonly string[]) => names.map((name) => `local('${name}')`)
const percent = (share: number) => `${(share * 100).toFixed(1)}%`

/** One rule, as Prettier writes it. What is undefined is left out. */
function fontFace(descriptors: Record<string, string | number | undefined>): string {
  const lines = Object.entries(descriptors).filter(([, value]) => value !== undefined)
  return `@font-face {\n${lines.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`
}

type Asked = Omit<CutFace, 'name' | 'source' | 'features' | 'pages'> & Pick<Alias, 'before'>

/** The rule by which a browser asks for a file only where a page has its characters. */
const faceRule = ({ family, file, weight, style, sizeAdjust, codes, before = [] }: Asked) =>
  fontFace({
    'font-family': `'${family}'`,
    src: [...local(before), `url('/fonts/${file}') format('woff2')`].join(', '),
    'font-weight': weight,
    'font-style': style,
    'font-display': 'optional',
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
    src: local(system.names).join(', '),
    'font-weight': ours.weight,
    'size-adjust': percent(ratio),
    'ascent-override': percent(ours.measures.ascent / ratio),
    'descent-override': percent(ours.measures.descent / ratio),
    'line-gap-override': '0%',
  })
}

const familiesFor = (...stands: SystemFace['standsFor'][]) => [
  ...new Set(systemFaces.filter(({ standsFor }) => stands.includes(standsFor)).map(fallbackFamily)),
]

// In the order in which a browser shall ask; a face comes into question only for the characters in its rules.
const lists = {
  naskh: ['Midad Naskh', 'Midad Latin Word', ...familiesFor('naskh'), 'Geeza Pro', 'Times New Roman'],
  sans: ['Midad Sans', ...familiesFor('sans'), 'Geeza Pro', 'Segoe UI'],
  latin: ['Midad Latin', 'Midad Naskh', ...familiesFor('serif'), ...familiesFor('naskh')],
  serif: ['Midad Serif', 'Midad Serif Names', 'Midad Naskh Word', ...familiesFor('serif', 'serif-semibold')],
  'naskh-quotation': ['Midad Naskh Quotation', 'Midad Serif', ...familiesFor('naskh')],
}

/** app/fonts.css: the faces, what stands for them until they arrive, and the lists of both that pages are set in. */
export function fontCss(cut: readonly CutFace[]): string {
  const named = (name: string) => {
    const face = cut.find((one) => one.name === name)
    if (!face) throw new Error(`There is no face ${name}.`)
    return face
  }
  const rules = [
    ...cut.map(faceRule),
    ...aliases.map((alias) => faceRule({ ...named(alias.of), ...alias })),
    ...systemFaces.map((system) => fallbackRule(system, named(system.standsFor))),
  ]
  const properties = Object.entries(lists).map(([name, families]) => {
    const generic = name === 'sans' ? 'sans-serif' : 'serif'
    return `  --${name}: ${[...families.map((family) => `'${family}'`), generic].join(', ')};\n`
  })
  return `/* Written by npm run fonts. */\n${rules.join('')}:root {\n${properties.join('')}}\n`
}

export const languages = ['ar', 'en'] as const

/** components/site/font-files.json: what every page of a language asks for before it is laid out, and where each face is. */
export const fontFiles = (cut: readonly CutFace[]) => ({
  preloads: Object.fromEntries(
    languages.map((language) => [language, cut.filter(({ preload }) => preload === language).map(({ file }) => `/fonts/${file}`)]),
  ),
  files: Object.fromEntries(cut.map(({ name, file }) => [name, `/fonts/${file}`])),
})
