import { addressBefore } from '@/components/desk/address-before.ts'
import { givenBackPage } from '@/newsroom/forms/given-back-page.ts'
import { readUpTo } from '@/newsroom/forms/read-form.ts'
import { formOrigin } from '@/newsroom/forms/same-site.ts'
import { theOffice, type StaffOffice } from '@/newsroom/staff/auth.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { assertMay, NotAllowedError, type Permission, type StaffMember } from '@/newsroom/staff/roles.ts'
import { memberOf } from '@/newsroom/staff/sessions.ts'
import { StoreBusyError } from '@/newsroom/store/sqlite.ts'
import { isLanguage, type Language } from '@/newsroom/stories/model.ts'
import { goTo, refuse } from './desk-answers.ts'

const LONGEST_FORM = 64 * 1024

type Context<Params> = { params: Promise<Params & { locale: string }> }

/** A form that was posted to the desk. */
export type Posted<Params> = { request: Request; language: Language; form: URLSearchParams; params: Params; office: StaffOffice }

/** A form posted by a member who may do what it asks for. */
export type MemberPosted<Params> = Posted<Params> & { member: StaffMember }

/**
 * A route handler for a form of the desk: sent from the desk itself, by a member, whose role lets them. `permission` null: any member.
 * A handler that throws NotAllowedError is answered as one without the right. `longest` is in bytes.
 */
export function deskPost<Params = unknown>(
  permission: Permission | null,
  handle: (posted: MemberPosted<Params>) => Promise<Response>,
  longest = LONGEST_FORM,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return doorPost<Params>(async (posted) => {
    const member = await memberOf(posted.office, posted.request.headers)
    if (!member) return signedOut(posted)
    if (permission) assertMay(member, permission)
    return handle({ ...posted, member })
  }, longest)
}

/** To signing in, and back; but whoever wrote something has it back first. */
function signedOut({ request, language, form }: Posted<unknown>): Response {
  const body = form.get('body')
  if (!body) return goTo(deskAddresses.signIn(language, addressBefore(request, language)))
  const page = givenBackPage(language, 'signed-out', { body, action: new URL(request.url).pathname })
  return new Response(page, { status: 401, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}

/** The same for forms that stand before the door: signing in, setting a password by a link. */
export function doorPost<Params = unknown>(
  handle: (posted: Posted<Params>) => Promise<Response>,
  longest = LONGEST_FORM,
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params: asked }) => {
    const params = await asked
    const language = isLanguage(params.locale) ? params.locale : 'ar'
    if (formOrigin(request) !== 'same') return refuse(language, 'foreign')
    if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return refuse(language, 'type')
    try {
      const form = await readForm(request, longest)
      if (!form) return await refuse(language, 'size')
      return await handle({ request, language, form, params, office: await theOffice() })
    } catch (error) {
      if (error instanceof NotAllowedError) return refuse(language, 'role')
      if (error instanceof StoreBusyError) return refuse(language, 'busy', { 'Retry-After': '10' })
      throw error
    }
  }
}

/** The form's fields, read no further than needed to know that they are too long. */
async function readForm(request: Request, longest: number): Promise<URLSearchParams | null> {
  const bytes = await readUpTo(request, longest)
  if (!bytes) return null
  const fields = [...new URLSearchParams(Buffer.from(bytes).toString('utf8'))]
  // Postgres takes no NUL, and nobody types one.
  return new URLSearchParams(fields.map(([name, value]) => [name, value.replaceAll('\0', '')]))
}
