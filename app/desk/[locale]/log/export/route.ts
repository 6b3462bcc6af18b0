import { goTo, refuse } from '@/app/desk/desk-answers.ts'
import { auditCsv } from '@/newsroom/comments/audit-csv.ts'
import { theOffice } from '@/newsroom/staff/auth.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may } from '@/newsroom/staff/roles.ts'
import { memberOf } from '@/newsroom/staff/sessions.ts'
import { isLanguage } from '@/newsroom/stories/model.ts'
import { streamText } from '@/newsroom/stream-text.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string }> }

/** The whole log as a file, sent as it is read. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  const language = isLanguage(locale) ? locale : 'ar'
  const office = await theOffice()
  const member = await memberOf(office, request.headers)
  if (!member) return goTo(deskAddresses.signIn(language, deskAddresses.audit(language)))
  if (!may(member, 'export')) return refuse(language, 'role')
  const day = new Date().toISOString().slice(0, 10)
  return new Response(streamText(auditCsv(office.store.read)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="midad-log-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
