import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { InviteForm } from '@/components/desk/invite-form.tsx'
import { MemberList } from '@/components/desk/member-list.tsx'
import { StaffDone } from '@/components/desk/staff-done.tsx'
import { staffProblems } from '@/components/desk/staff-problems.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { listMembers } from '@/newsroom/staff/members.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** Who works at the desk. */
export default async function StaffPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const member = await requireMember(language, deskAddresses.staff(language), 'staff')
  const t = await getTranslations('Staff')
  const note = await readNote(searchParams, member.id)
  const problems = staffProblems(t, note)

  return (
    <DeskFrame language={language} twin={deskAddresses.staff(otherLanguage(language))} member={member} current="staff">
      <div className="list-head">
        <h1 className="text-title">{t('title')}</h1>
      </div>
      <DeskProblems problems={problems} />
      <StaffDone note={note} />
      <div className="desk-columns">
        <MemberList language={language} members={await listMembers((await theStore()).read)} own={member.id} />
        <InviteForm language={language} note={note} problems={problems} />
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Staff')
  return deskTitle(t('title'))
}
