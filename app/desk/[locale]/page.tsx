import { redirect } from 'next/navigation'
import { requireMember } from '@/components/desk/desk-member.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

type Props = { params: Promise<{ locale: string }> }

/** The desk opens on its queue. */
export default async function DeskPage({ params }: Props) {
  const language = await pageLanguage(params)
  await requireMember(language, deskAddresses.desk(language))
  redirect(deskAddresses.queue(language))
}
