import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Digits } from '@/components/site/digits.tsx'
import { DeskDone } from '@/components/desk/desk-done.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { composeShown } from '@/components/desk/compose-shown.ts'
import { OutboxHead, OutboxList } from '@/components/desk/outbox-list.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { mailStates, type MailState } from '@/newsroom/mail/model.ts'
import { listOutbox } from '@/newsroom/mail/outbox.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

const PER_PAGE = 25

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** The outbox: what mail waits, what was handed over, what could not be. It names nobody. */
export default async function MailPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { state, page } = await readQuery(searchParams)
  const member = await requireMember(language, deskAddresses.mail(language, state, page), 'mail')
  const t = await getTranslations('Outbox')
  const { read } = await theStore()
  const outbox = await listOutbox(read, { state, page, perPage: PER_PAGE })
  const note = await readNote(searchParams, member.id)

  return (
    <DeskFrame language={language} twin={deskAddresses.mail(otherLanguage(language), state, page)} member={member} current="mail">
      <OutboxHead language={language} state={state} totals={outbox.totals} />
      {note?.done && (
        <DeskDone text={<Digits>{t('retried', { total: Number(note.done), count: formatNumber(Number(note.done)) })}</Digits>} />
      )}
      <OutboxList
        language={language}
        entries={outbox.entries}
        shown={await composeShown(read, outbox.entries)}
        state={state}
        page={{ number: page, of: Math.ceil(outbox.totals[state] / PER_PAGE) }}
      />
    </DeskFrame>
  )
}

async function readQuery(searchParams: DeskQuery): Promise<{ state: MailState; page: number }> {
  const { state, page } = await searchParams
  const number = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
  return { state: mailStates.find((each) => each === state) ?? 'waiting', page: number }
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Outbox')
  return deskTitle(t('title'))
}
