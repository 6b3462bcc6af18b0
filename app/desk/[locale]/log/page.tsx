import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { auditAddress, readAuditQuery } from '@/components/desk/audit-address.ts'
import { AuditTable } from '@/components/desk/audit-table.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import type { DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { isolated } from '@/components/ui/isolated.tsx'
import { auditPage } from '@/newsroom/comments/read-audit.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { listMembers } from '@/newsroom/staff/members.ts'
import { may } from '@/newsroom/staff/roles.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** Everything that was decided, by whom and when. */
export default async function AuditPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { after, ...filter } = readAuditQuery(await searchParams)
  const member = await requireMember(language, auditAddress(language, { ...filter, ...(after !== undefined && { after }) }), 'audit')
  const { read } = await theStore()
  const [{ lines, next }, members] = await Promise.all([auditPage(read, filter, after), listMembers(read)])
  const names = Object.fromEntries(members.map((one) => [one.id, one.name]))
  const t = await getTranslations('Audit')
  const name = lines.find(({ actorName }) => actorName !== '')?.actorName

  return (
    <DeskFrame language={language} twin={auditAddress(otherLanguage(language), filter)} member={member} current="audit">
      <div className="list-head">
        <div>
          <h1 className="text-title">{t('title')}</h1>
          <p className="mbs-1 text-small text-soft max-inline-2xl">{t('explanation')}</p>
        </div>
        {may(member, 'export') && (
          <a href={deskAddresses.auditExport(language)} download className="button">
            {t('export')}
          </a>
        )}
      </div>
      {filter.actor !== undefined && (
        <p className="pbs-4 text-small">
          {name ? t.rich('onlyBy', { name, bdi: isolated }) : t('onlySome')}{' '}
          <a href={deskAddresses.audit(language)} className="underline">
            {t('all')}
          </a>
        </p>
      )}
      {lines.length === 0 ? <p className="desk-empty">{t('empty')}</p> : <AuditTable lines={lines} names={names} language={language} />}
      <nav aria-label={t('pages')} className="desk-pages">
        {next !== null && (
          <a href={auditAddress(language, { ...filter, after: next })} rel="next" className="button">
            {t('older')}
          </a>
        )}
        {after !== undefined && (
          <a href={auditAddress(language, filter)} className="tool-link">
            {t('newest')}
          </a>
        )}
      </nav>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Audit')
  return deskTitle(t('title'))
}
