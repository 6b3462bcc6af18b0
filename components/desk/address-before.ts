import { nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** The page of the desk a form was sent from, to come back to after signing in. */
export function addressBefore(request: Request, language: Language): string {
  const referrer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referrer)) return nextAddress(null, language)
  const { pathname, searchParams } = new URL(referrer)
  searchParams.delete('note')
  return nextAddress(searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname, language)
}
