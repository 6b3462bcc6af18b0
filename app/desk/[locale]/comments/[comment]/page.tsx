import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditTable } from '@/components/desk/audit-table.tsx'
import { CommentCard } from '@/components/desk/comment-card.tsx'
import { DecisionDone } from '@/components/desk/decision-done.tsx'
import { DecisionParts } from '@/components/desk/decision-parts.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { KeysButton } from '@/components/desk/keys-sheet.tsx'
import { NoSuchComment } from '@/components/desk/no-such-comment.tsx'
import { StaffReplyForm } from '@/components/desk/staff-reply-form.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { readDeskDraft } from '@/newsroom/comments/desk-drafts.ts'
import { getCard } from '@/newsroom/comments/queue-cards.ts'
import { commentHistory } from '@/newsroom/comments/read-audit.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may } from '@/newsroom/staff/roles.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string; comment: string }>; searchParams: DeskQuery }

/** One comment: what can be decided about it, a reply by staff, and all that became of it. */
export default async function DeskCommentPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { comment: id } = await params
  const here = deskAddresses.comment(language, id)
  const member = await requireMember(language, here, 'moderate')
  const { read } = await theStore()
  const [card, history, note, t] = await Promise.all([
    getCard(read, id, language),
    commentHistory(read, id),
    readNote(searchParams, member.id),
    getTranslations('Queue'),
  ])
  const { draft } = await searchParams
  const words = typeof draft === 'string' ? await readDeskDraft(read, theKeys(), draft, member.id) : null

  return (
    <DeskFrame language={language} twin={deskAddresses.comment(otherLanguage(language), id)} member={member} current="queue">
      {card ? (
        <>
          <div className="desk-queue-head">
            <h1 className="text-title">{t('comment')}</h1>
            {card.status === 'approved' && card.story.language && (
              <a href={addresses.comment(card.story.language, id)} className="tool-link">
                {t('onPage')}
              </a>
            )}
            {member.hasShortcuts && <KeysButton />}
          </div>
          <DecisionDone note={note} language={language} back={here} />
          <CommentCard card={card} member={member} language={language} back={here} />
          {card.status === 'approved' && may(member, 'reply') && (
            <StaffReplyForm id={id} member={member} language={language} words={words} note={note} />
          )}
          {words !== null && card.status !== 'approved' && (
            <StaffReplyForm id={id} member={member} language={language} words={words} note={note} />
          )}
          <section aria-labelledby="history" className="desk-history">
            <h2 id="history" className="text-headline">
              {t('history')}
            </h2>
            <AuditTable lines={history} language={language} isOneComment />
          </section>
          <DecisionParts member={member} language={language} back={here} />
        </>
      ) : (
        <NoSuchComment language={language} history={history} />
      )}
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Queue')
  return deskTitle(t('comment'))
}
