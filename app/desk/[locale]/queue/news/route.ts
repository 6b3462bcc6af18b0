import { getTranslations } from 'next-intl/server'
import { saidCount } from '@/components/desk/queue-count.ts'
import { inSiteDigits } from '@/components/site/site-digits.ts'
import { readQueueQuery } from '@/newsroom/comments/queue-query.ts'
import { countNewer } from '@/newsroom/comments/queue.ts'
import { theOffice } from '@/newsroom/staff/auth.ts'
import { may } from '@/newsroom/staff/roles.ts'
import { memberOf } from '@/newsroom/staff/sessions.ts'
import { isLanguage } from '@/newsroom/stories/model.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string }> }

/** How many comments came into a list since its page was made, in words; an empty text where there is nothing new. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  const office = await theOffice()
  const member = await memberOf(office, request.headers)
  if (!member || !may(member, 'moderate')) return new Response(null, { status: 403, headers: { 'Cache-Control': 'no-store' } })

  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const since = /^[\d:.TZ-]{1,40}$/.test(asked.since ?? '') ? (asked.since ?? '') : new Date().toISOString()
  const total = await countNewer(office.store.read, readQueueQuery(asked).kind, since)
  const { isMore, count } = saidCount(total)
  const language = isLanguage(locale) ? locale : 'ar'
  const t = await getTranslations({ locale: language, namespace: 'Queue' })
  const text = total === 0 ? '' : isMore ? t('manyNew', { count }) : t('new', { total, count })
  return Response.json({ text: await inSiteDigits(text, language) }, { headers: { 'Cache-Control': 'no-store' } })
}
