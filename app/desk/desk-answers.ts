import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DONE } from '@/components/desk/desk-done.tsx'
import { PROBLEMS } from '@/components/desk/desk-problems.tsx'
import { leaveNote, type DeskNote } from '@/components/desk/desk-note.ts'
import { deskAddresses, refusals, type Refusal } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** On to another page of the desk. */
export function goTo(address: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: address, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** On to the page a form stood on, with a note for it. */
export function goToWithNote(address: string, note: DeskNote, of?: string, cookies: string[] = []): Response {
  const left = leaveNote(address, note, of)
  return goTo(`${left.address}#${note.problems ? PROBLEMS : DONE}`, [...cookies, left.cookie])
}

/** A no, by the page the build made of it (refused/[reason]/page.tsx): a route handler cannot make one, and the store may not answer. */
export async function refuse(language: Language, refusal: Refusal, headers: Record<string, string> = {}): Promise<Response> {
  const path = join(process.cwd(), '.next', 'server', 'app', `${deskAddresses.refused(language, refusal)}.html`)
  // While one develops there is no build: the status says it.
  const page = await readFile(path, 'utf8').catch(() => '')
  return new Response(page, {
    status: refusals[refusal],
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
