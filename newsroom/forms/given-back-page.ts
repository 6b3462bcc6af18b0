import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../stories/model.ts'

/** Why a form is given back on a page of its own. */
export const givenBackReasons = [
  'unavailable',
  'too-many',
  'foreign',
  'too-large',
  'wrong-type',
  'broken',
  'wrong-method',
  // For forms other than a comment's, whose text the browser still has one page back.
  'form-unavailable',
  'form-foreign',
  'form-too-many',
  // A reply of somebody who was of the staff.
  'signed-out',
] as const
export type GivenBackReason = (typeof givenBackReasons)[number]

/** What stands in the page where a field's value goes; no reader writes it. */
export const placeFor = (field: string): string => `%%${field}%%`

const PLACE = /%%([a-zA-Z]+)%%/g

const made = new Map<string, string>()

/**
 * A page that says why a form was not taken, with what was written in it. The build made it (app/given-back), so it needs no store and no
 * rendering: it is what is left to answer with when nothing else works.
 */
export function givenBackPage(language: Language, reason: GivenBackReason, values: Record<string, string> = {}): string {
  const file = `${language}/${reason}`
  const page = made.get(file) ?? readFileSync(join(process.cwd(), '.next', 'server', 'app', 'given-back', `${file}.html`), 'utf8')
  made.set(file, page)
  return page
    .replace(PLACE, (_, field: string) => escaped(values[field] ?? ''))
    .replace(/ data-checked="(1?)"/g, (_, is) => (is ? ' checked=""' : ''))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
