import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { settings } from '@/newsroom/settings.ts'

const WAITS_S = 10 * 60

/** A browser keeps no cookie of more than 4 KB. */
const LONGEST_VALUE = 400

/** What a form's handler has to say on the page it leads to: what is wrong, with what was typed, or what was done. */
export type DeskNote = {
  /** Which form of the page it is about. */
  form: string
  problems?: { field: string; problem: string }[]
  /** What was typed, never a password. */
  values?: Record<string, string>
  done?: string
  /** What is shown this once: a link, recovery codes. */
  shown?: string[]
}

type Sealed = DeskNote & { id: string; of: string; until: number }

const cookieName = () => (settings().siteUrl.startsWith('https:') ? '__Host-desk.note' : 'desk.note')

/**
 * Leaves a note for the page at an address: an encrypted cookie of ten minutes, and its number in the address, so that what is typed,
 * or shown once, stands in no address and no log. `of` is the id of the member it is for; empty before signing in.
 */
export function leaveNote(address: string, note: DeskNote, of = ''): { address: string; cookie: string } {
  const id = randomBytes(6).toString('base64url')
  const values = Object.fromEntries(Object.entries(note.values ?? {}).map(([key, value]) => [key, value.slice(0, LONGEST_VALUE)]))
  const sealed: Sealed = { ...note, values, id, of, until: Date.now() + WAITS_S * 1_000 }
  const isSecure = cookieName().startsWith('__Host-')
  return {
    address: `${address}${address.includes('?') ? '&' : '?'}note=${id}`,
    cookie: `${cookieName()}=${theKeys().seal('desk-note', JSON.stringify(sealed))}; Max-Age=${WAITS_S}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  }
}

/** The note whose number the page was asked for with. */
export async function readNote(searchParams: DeskQuery, of = ''): Promise<DeskNote | null> {
  const { note: id } = await searchParams
  const sealed = (await cookies()).get(cookieName())?.value
  const opened = sealed === undefined ? null : theKeys().open('desk-note', sealed)
  const note = opened === null ? null : (JSON.parse(opened) as Sealed)
  return note?.id === id && note?.of === of && note.until > Date.now() ? note : null
}

export type DeskQuery = Promise<Record<string, string | string[] | undefined>>
