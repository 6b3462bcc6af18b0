/** A file of public/fonts: which face it is cut from, and which characters it keeps. */
export type Face = {
  name: string
  family: string
  /** Path below node_modules */
  source: string
  /** One weight, or the span a variable file keeps. */
  weight: number | { min: number; max: number }
  style?: 'italic'
  /** A CSS unicode-range */
  codes: string
  preload?: 'ar' | 'en'
  /** How large the face is set beside its family's others, as in CSS. */
  sizeAdjust?: `${number}%`
}

// U+0020 stands in the Arabic files, so that spacing never waits for another one. Figures and punctuation are small files of
// their own: an Arabic page without a Latin letter needs no more than those two.
const ARABIC = 'U+20,U+60C,U+61B,U+61F,U+621-63A,U+640-655,U+660-66C,U+670-671,U+67E,U+686,U+698,U+6A4,U+6A9,U+6AF,U+6CC,U+6D2,U+200C-200F'
const FIGURES = 'U+21-40,U+5B-5F,U+7B-7D,U+A0,U+AB,U+B0,U+B7,U+BB,U+D7,U+2013-2014,U+2018-201D,U+2022,U+2026'
const LATIN_LETTERS = 'U+41-5A,U+61-7A,U+C0-D6,U+D8-F6,U+F8-FF,U+130-131,U+141-142,U+152-153,U+160-161,U+17D-17E'
const LATIN = `U+20-7E,U+A0-FF,U+100-101,U+112-113,U+12A-12B,U+130-131,U+141-142,U+14C-14D,U+152-153,U+15E-161,U+16A-16B,U+17D-17E,U+2BB-2BF,U+2013-2014,U+2018-201D,U+2020-2022,U+2026,U+2032-2033,U+2044,U+20AC,U+2212`

// Latin letters of an Arabic face are drawn to stand alone: beside Arabic ones they look a size larger.
export const faces: Face[] = [
  {
    name: 'naskh',
    family: 'Midad Naskh',
    source: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
    weight: 400,
    codes: ARABIC,
    preload: 'ar',
  },
  {
    name: 'naskh-figures',
    family: 'Midad Naskh',
    source: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff2',
    weight: 400,
    codes: FIGURES,
    preload: 'ar',
  },
  {
    name: 'naskh-latin',
    family: 'Midad Naskh',
    source: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff2',
    weight: 400,
    codes: LATIN_LETTERS,
    sizeAdjust: '91%',
  },
  {
    name: 'plex-arabic',
    family: 'Midad Plex',
    source: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
    weight: 600,
    codes: ARABIC,
    preload: 'ar',
  },
  {
    name: 'plex-figures',
    family: 'Midad Plex',
    source: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2',
    weight: 600,
    codes: FIGURES,
  },
  {
    name: 'plex-latin',
    family: 'Midad Plex',
    source: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2',
    weight: 600,
    codes: LATIN_LETTERS,
    sizeAdjust: '93%',
  },
  {
    name: 'source-serif',
    family: 'Midad Serif',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    weight: { min: 400, max: 700 },
    codes: LATIN,
    preload: 'en',
  },
  // Not preloaded: a page without an emphasised word never asks for it.
  {
    name: 'source-serif-italic',
    family: 'Midad Serif',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    weight: 400,
    style: 'italic',
    codes: LATIN,
  },
]
