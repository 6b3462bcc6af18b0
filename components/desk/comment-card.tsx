import { useTranslations } from 'next-intl'
import { lettersOf } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { MarkedText } from '@/components/ui/marked-text.tsx'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import type { QueueCard } from '@/newsroom/comments/queue-cards.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardFacts, CardParent } from './card-facts.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DeskTime } from './desk-time.tsx'
import { ReadersWords } from './readers-words.tsx'
import { PickForm } from './pick-form.tsx'
import { Waiting } from './waiting.tsx'

type Props = {
  card: QueueCard
  member: StaffMember
  language: Language
  /** The page to come back to after a decision. */
  back: string
  /** Id of the form that decides about several. */
  bulkForm?: string
}

/** A comment with all it takes to decide about it. Whoever comes to it by a key hears who wrote it, and what. */
export function CommentCard({ card, member, language, back, bulkForm }: Props) {
  const nameId = `name-${card.id}`
  const wordsId = `words-${card.id}`
  // In a list what readers see is hidden or left; to have it wait again, one opens it.
  const isBrief = bulkForm !== undefined && card.status === 'approved'
  const verdicts = isBrief ? card.verdicts.filter((verdict) => verdict !== 'held') : card.verdicts
  return (
    <article aria-labelledby={nameId} aria-describedby={wordsId} tabIndex={-1} className="desk-card" data-desk-card={card.id}>
      <CardHead card={card} language={language} nameId={nameId} bulkForm={bulkForm} />
      <div id={wordsId} className="desk-card-words">
        {card.parent && <CardParent parent={card.parent} language={language} />}
        <ReadersWords runs={card.body} direction={card.direction} />
      </div>
      <CardFacts card={card} member={member} language={language} />
      <div className="desk-actions">
        <DecisionForm
          comment={{ ...card, verdicts }}
          member={member}
          language={language}
          back={back}
          hasNote={bulkForm === undefined && card.verdicts.length > 0}
        />
        {card.status === 'approved' && <PickForm id={card.id} isPicked={card.isPicked} member={member} language={language} back={back} />}
      </div>
    </article>
  )
}

type HeadProps = { card: QueueCard; language: Language; nameId: string; bulkForm: string | undefined }

function CardHead({ card, language, nameId, bulkForm }: HeadProps) {
  const t = useTranslations('Queue')
  const decision = useTranslations('Decision')
  const name = card.name.map(({ text }) => text).join('')
  return (
    <header className="desk-card-head">
      {bulkForm !== undefined && (
        <label className="desk-select">
          <input type="checkbox" name="seen[]" value={`${card.id}.${card.version}`} form={bulkForm} data-desk-select="" />
          <span className="sr-only">
            <ForeignText text={t('select', { name })} language={language} />
          </span>
        </label>
      )}
      <h2 id={nameId} className="desk-name">
        <bdi>
          <MarkedText pieces={card.name} language={lettersOf(directionOf(name, 'rtl'))} className="desk-mark" />
        </bdi>
      </h2>
      <p className="desk-card-meta">
        {card.isStaff && <span>{t('isStaff')}</span>}
        <span>{t(`languages.${card.language}`)}</span>
        {card.status === 'held' ? <Waiting since={card.at} /> : <DeskTime instant={card.at} language={language} />}
        {card.status !== 'held' && <span>{decision(`statuses.${card.status}`)}</span>}
        {card.rejection && <span className="first-letter:uppercase">{decision(`reasons.${card.rejection}`)}</span>}
        {card.isPicked && <span className="text-rubric">{decision('picked')}</span>}
        {bulkForm !== undefined && <a href={deskAddresses.comment(language, card.id)}>{t('open')}</a>}
      </p>
    </header>
  )
}
