import type { Language } from '@/newsroom/stories/model.ts'

/** The address of the page whose twin in the other language is given, with its query. */
export const addressOfTwin = (twin: string, language: Language): string => twin.replace(/^\/(?:ar|en)/, `/${language}`)

/** The path of the page whose twin in the other language is given. */
export const addressHere = (twin: string, language: Language): string => addressOfTwin(twin, language).replace(/\?.*$/, '')

/** Marks a link to the page the reader is on. */
export const currentIf = (isHere: boolean): { 'aria-current'?: 'page' } => (isHere ? { 'aria-current': 'page' } : {})
