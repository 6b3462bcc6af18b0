import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ARABIC = 'U+600-6FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF'
const plex = (script: string, weight: number) =>
  `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`
const naskh = (script: string) => `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${script}-700-normal.woff2`
const serif = (script: string) => `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal.woff2`

// Later faces are asked first: Arabic before Latin before its accented letters.
const files = [
  ...[500, 600, 700].flatMap((weight) =>
    [['latin-ext'], ['latin', 'U+0-FF,U+131,U+2000-206F,U+2212'], ['arabic', ARABIC]].map(([script = '', range]) => ({
      family: 'Picture Sans',
      weight: `${weight}`,
      file: plex(script, weight),
      range,
    })),
  ),
  { family: 'Picture Naskh', weight: '700', file: naskh('latin'), range: undefined },
  { family: 'Picture Naskh', weight: '700', file: naskh('arabic'), range: ARABIC },
  { family: 'Picture Serif', weight: '200 900', file: serif('latin-ext'), range: undefined },
  { family: 'Picture Serif', weight: '200 900', file: serif('latin'), range: 'U+0-FF,U+2000-206F' },
]

/** The fonts travel inside the page, so that a picture is the same on any machine. */
export function fontFaces(): string {
  return files
    .map(({ family, weight, file, range }) => {
      const data = readFileSync(fileURLToPath(import.meta.resolve(file))).toString('base64')
      const characters = range ? `unicode-range:${range};` : ''
      return `@font-face{font-family:'${family}';font-weight:${weight};${characters}src:url(data:font/woff2;base64,${data}) format('woff2')}`
    })
    .join('\n')
}
