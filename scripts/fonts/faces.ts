/** A file of public/fonts: which face it is cut from, and what it keeps of it. */
export type Face = {
  name: string
  family: string
  /** Path below node_modules */
  source: string
  weight: 400 | 600
  style?: 'italic'
  /** A CSS unicode-range */
  codes: string
  /** OpenType features that are kept; none is for signs that stand as they are. */
  features: readonly string[]
  /** See keepLigatures(). */
  ligatureEndings?: readonly number[]
  preload?: 'ar' | 'en'
  /** Whose pages ask for it. All that one language's pages ask for comes to 32 KB at most, so every story's does. */
  pages: readonly ('ar' | 'en')[]
  /** How large the face is set beside its family's others, as in CSS. */
  sizeAdjust?: `${number}%`
}

const file = (face: string, script: string, weight: number, style = 'normal') =>
  `@fontsource/${face}/files/${face}-${script}-${weight}-${style}.woff2`

// Letters of Arabic and of Persian names, signs, their own figures. U+0020 stands with them, so that spacing never waits for another file.
const ARABIC = 'U+20,U+60C,U+61B,U+61F,U+621-63A,U+640-652,U+660-66C,U+670,U+67E,U+686,U+698,U+6A4,U+6A9,U+6AF,U+6CC,U+200C-200D'
// Signs above and below that stand alone, the alef of «ٱلله»: for reading only.
const ARABIC_FOR_READING = `${ARABIC},U+653-655,U+671`
const FIGURES = 'U+21,U+25,U+27-29,U+2B-3B,U+A0,U+AB,U+B7,U+BB,U+2013-2014,U+2018-201D,U+2026'
const LETTERS = 'U+41-5A,U+61-7A'
const ACCENTED = 'U+C9,U+E0-E2,U+E4,U+E7-EB,U+ED-EF,U+F1,U+F3-F4,U+F6,U+F8,U+FA-FC'
const ENGLISH = `U+20-21,U+24-29,U+2B-3B,U+3F,U+41-5A,U+61-7A,U+A0,U+B7,U+2013-2014,U+2018-201D,U+2026,${ACCENTED}`
const ENGLISH_FOR_READING = `${ENGLISH},U+22-23,U+2A,U+3D,U+40,U+5B,U+5D,U+5F`
const EMPHASISED = `U+20,U+27-29,U+2C-2E,U+2019,${LETTERS},${ACCENTED}`

const JOINING = ['init', 'medi', 'fina', 'rlig', 'ccmp', 'mark', 'mkmk']
// The final forms of ا أ إ آ and of ي ى: «لا» must be one sign, and «في» is what gives the face its line.
const ENDINGS = [0xfe8e, 0xfe84, 0xfe88, 0xfe82, 0xfef2, 0xfef0]

export const faces: Face[] = [
  {
    name: 'naskh',
    family: 'Midad Naskh',
    source: file('noto-naskh-arabic', 'arabic', 400),
    weight: 400,
    codes: ARABIC_FOR_READING,
    features: JOINING,
    preload: 'ar',
    pages: ['ar', 'en'],
  },
  {
    name: 'naskh-figures',
    family: 'Midad Naskh',
    source: file('noto-naskh-arabic', 'latin', 400),
    weight: 400,
    codes: FIGURES,
    features: [],
    preload: 'ar',
    pages: ['ar'],
  },
  // Latin letters are drawn to stand alone: beside Arabic ones they look a size larger.
  {
    name: 'naskh-latin',
    family: 'Midad Naskh',
    source: file('noto-naskh-arabic', 'latin', 400),
    weight: 400,
    codes: `U+23-24,U+26,U+40,U+5F,${LETTERS},${ACCENTED}`,
    features: [],
    pages: ['ar'],
    sizeAdjust: '91%',
  },
  {
    name: 'sans',
    family: 'Midad Sans',
    source: file('ibm-plex-sans-arabic', 'arabic', 600),
    weight: 600,
    codes: ARABIC,
    // Contextual alternates: without them ر runs into ج in «خرج».
    features: [...JOINING, 'kern', 'calt'],
    ligatureEndings: ENDINGS,
    preload: 'ar',
    pages: ['ar'],
  },
  {
    name: 'sans-figures',
    family: 'Midad Sans',
    source: file('ibm-plex-sans-arabic', 'latin', 600),
    weight: 600,
    codes: FIGURES,
    features: [],
    pages: ['ar'],
  },
  {
    name: 'sans-latin',
    family: 'Midad Sans',
    source: file('ibm-plex-sans-arabic', 'latin', 600),
    weight: 600,
    codes: `U+26,${LETTERS}`,
    features: [],
    pages: ['ar'],
    sizeAdjust: '93%',
  },
  {
    name: 'serif',
    family: 'Midad Serif',
    source: file('ibm-plex-serif', 'latin', 400),
    weight: 400,
    codes: ENGLISH_FOR_READING,
    features: ['kern'],
    preload: 'en',
    pages: ['en'],
  },
  {
    name: 'serif-semibold',
    family: 'Midad Serif',
    source: file('ibm-plex-serif', 'latin', 600),
    weight: 600,
    codes: ENGLISH,
    features: ['kern'],
    preload: 'en',
    pages: ['en'],
  },
  // Not preloaded: a page without an emphasised word never asks for it.
  {
    name: 'serif-italic',
    family: 'Midad Serif',
    source: file('ibm-plex-serif', 'latin', 400, 'italic'),
    weight: 400,
    style: 'italic',
    codes: EMPHASISED,
    features: [],
    pages: ['en'],
  },
  // Letters of Turkish, Slavic and transcribed names.
  {
    name: 'serif-names',
    family: 'Midad Serif Names',
    source: file('ibm-plex-serif', 'latin-ext', 400),
    weight: 400,
    codes: 'U+101,U+107,U+10D,U+11F,U+12B,U+142,U+15F-161,U+16B,U+17E',
    features: [],
    pages: ['en'],
  },
]

/** Arabic in an English page: the same file as for reading, as large as it must be beside Latin letters, in headlines too. */
export const inserted = { family: 'Midad Naskh Inserted', weight: '400 600', sizeAdjust: '108%' } as const
