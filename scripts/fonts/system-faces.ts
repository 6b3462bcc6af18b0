/** A face that readers' systems have, set until ours arrives and made to take its room. */
export type SystemFace = {
  /** Which of ours it stands for. */
  standsFor: 'naskh' | 'sans' | 'serif' | 'serif-semibold'
  /** What a system calls it: `local()` finds a face by its full name or its PostScript name. */
  names: readonly string[]
  /** The file it is measured in, by its name: in a Debian package, or of fontsource. */
  file: string
}

/**
 * Geeza Pro (Apple) and Segoe UI (Windows) cannot be had here, so they are not among them: a width that is guessed moves a page more
 * than none. Georgia is measured in Gelasio and Times New Roman in Liberation Serif, which were drawn to their widths.
 */
export const systemFaces: SystemFace[] = [
  // Its UI, which Android has, differs in how far it reaches below the line and in nothing else.
  {
    standsFor: 'naskh',
    names: ['Noto Naskh Arabic UI Regular', 'NotoNaskhArabicUI-Regular', 'Noto Naskh Arabic Regular', 'NotoNaskhArabic-Regular'],
    file: 'NotoNaskhArabic-Regular.ttf',
  },
  { standsFor: 'naskh', names: ['DejaVu Sans', 'DejaVuSans'], file: 'DejaVuSans.ttf' },
  { standsFor: 'sans', names: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'], file: 'NotoSansArabic-Bold.ttf' },
  {
    standsFor: 'sans',
    names: ['Noto Naskh Arabic UI Bold', 'NotoNaskhArabicUI-Bold', 'Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'],
    file: 'NotoNaskhArabic-Bold.ttf',
  },
  { standsFor: 'sans', names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], file: 'DejaVuSans-Bold.ttf' },
  { standsFor: 'serif', names: ['Georgia'], file: 'gelasio-latin-400-normal.woff2' },
  { standsFor: 'serif', names: ['Noto Serif Regular', 'NotoSerif-Regular', 'Noto Serif'], file: 'NotoSerif-Regular.ttf' },
  {
    standsFor: 'serif',
    names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
    file: 'LiberationSerif-Regular.ttf',
  },
  { standsFor: 'serif-semibold', names: ['Georgia Bold', 'Georgia-Bold'], file: 'gelasio-latin-700-normal.woff2' },
  { standsFor: 'serif-semibold', names: ['Noto Serif Bold', 'NotoSerif-Bold'], file: 'NotoSerif-Bold.ttf' },
  {
    standsFor: 'serif-semibold',
    names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold'],
    file: 'LiberationSerif-Bold.ttf',
  },
]
