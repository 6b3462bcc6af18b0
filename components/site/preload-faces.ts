import { preload } from 'react-dom'
import type { Language } from '@/newsroom/stories/model.ts'
import fontFiles from './font-files.json'

const fetchAtOnce = (file: string) => preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })

/** Has the browser fetch the faces of every page of a language before it lays the page out. */
export function preloadPageFaces(page: Language): void {
  fontFiles.preloads[page].forEach(fetchAtOnce)
}

/** What a text may hold that asks for a face beyond those of every page. */
type Beyond = 'foreign letters' | 'foreign headlines' | 'emphasis'

const faces: Record<Language, Partial<Record<Beyond, string>>> = {
  ar: { 'foreign letters': fontFiles.files.latin, 'foreign headlines': fontFiles.files['sans-latin'] },
  en: { 'foreign letters': fontFiles.files.naskh, emphasis: fontFiles.files['serif-italic'] },
}
const foreignLetters: Record<Language, RegExp> = { ar: /\p{Script=Latin}/u, en: /\p{Script=Arabic}/u }

/** The same for a face that only some pages need: one that comes late is not shown before the next page. */
export function preloadFaceFor(page: Language, beyond: Beyond): void {
  const file = faces[page][beyond]
  if (file) fetchAtOnce(file)
}

export function preloadFacesOfText(page: Language, text: string, as: 'foreign letters' | 'foreign headlines' = 'foreign letters'): void {
  if (foreignLetters[page].test(text)) preloadFaceFor(page, as)
}
