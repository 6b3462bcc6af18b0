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
const LATIN_WORD = `U+23-24,U+26,U+40,U+5F,${LETTERS},${ACCENTED}`
const ENGLISH = `U+20-21,U+24-29,U+2B-3B,U+3F,U+41-5A,U+61-7A,U+A0,U+B7,U+2013-2014,U+2018-201D,U+2026,${ACCENTED}`
const ENGLISH_FOR_READING = `${ENGLISH},U+22-23,U+2A,U+3C-3E,U+40,U+5B,U+5D,U+5F,U+A3,U+B0,U+D7,U+20AC`
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
  // Latin letters are drawn to stand alone: beside Arabic ones they look a size larger. The full stop of a Naskh hangs below the line,
  // so an English quotation has punctuation of its own.
  {
    name: 'latin',
    family: 'Midad Latin',
    source: file('ibm-plex-serif', 'latin', 400),
    weight: 400,
    codes: `U+20-21,U+27-29,U+2C-2E,U+3A-3B,U+3F,U+2019,U+201C-201D,${LATIN_WORD}`,
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
    preload: 'ar',
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
    codes: 'U+100-101,U+107,U+10C-10D,U+113,U+11F,U+12B,U+130-131,U+142,U+144,U+14D,U+15E-161,U+16B,U+17C-17E',
    features: [],
    pages: ['en'],
  },
]

/** A second name for a face's file: nothing more is loaded. */
export type Alias = Pick<Face, 'family' | 'weight' | 'sizeAdjust'> & {
  /** The face's name. */
  of: string
  /** Where fewer of its characters are asked for. */
  codes?: string
  /** Faces of the reader's system that are set instead, where it has one of them. */
  before?: readonly string[]
}

// For Arabic headlines in an English page there is no room in 32 KB: they are set in the bold that phones and computers have for Arabic,
// else in the Naskh of reading, larger. Never in one thickened by machine.
const SYSTEM_BOLD = [
  'Noto Naskh Arabic UI Bold',
  'NotoNaskhArabicUI-Bold',
  'Noto Naskh Arabic Bold',
  'NotoNaskhArabic-Bold',
  'Geeza Pro Bold',
  'GeezaPro-Bold',
  'Segoe UI Bold',
  'SegoeUI-Bold',
]

export const aliases: Alias[] = [
  { of: 'naskh-figures', family: 'Midad Latin', weight: 400, codes: 'U+25,U+2B,U+2F-39', sizeAdjust: '91%' },
  // A Latin word in an Arabic sentence: its letters, and neither the space nor the signs of the sentence.
  { of: 'latin', family: 'Midad Latin Word', weight: 400, codes: LATIN_WORD, sizeAdjust: '91%' },
  // Arabic in an English page, as large as it must be beside Latin letters: a word, without the space, which is of the face around it,
  // and a quotation with its own.
  ...[
    { family: 'Midad Naskh Word', codes: ARABIC_FOR_READING.replace('U+20,', '') },
    { family: 'Midad Naskh Quotation', codes: ARABIC_FOR_READING },
  ].flatMap(({ family, codes }): Alias[] => [
    { of: 'naskh', family, codes, weight: 400, sizeAdjust: '108%' },
    { of: 'naskh', family, codes, weight: 600, sizeAdjust: '108%', before: SYSTEM_BOLD },
  ]),
]
