import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { isolated } from '@/components/ui/isolated.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import { MOST_OF_WRITER, type CardWriter, type OtherComment, type QueueCard } from '@/newsroom/comments/queue-cards.ts'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import { commentStatuses } from '@/newsroom/comments/model.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may, type StaffMember } from '@/newsroom/staff/roles.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Excerpt } from './readers-words.tsx'

type Props = { card: QueueCard; member: StaffMember; language: Language }

/** What stands beside a comment: where it was written, why it waits, what readers say of it, what its writer said before. */
export function CardFacts({ card, member, language }: Props) {
  return (
    <div className="desk-card-facts">
      <StoryFact card={card} member={member} language={language} />
      <ReasonFacts card={card} />
      <ReportFacts card={card} />
      {card.writer && <WriterFacts writer={card.writer} language={language} />}
    </div>
  )
}

function StoryFact({ card: { story }, member, language }: Props) {
  const t = useTranslations('Queue')
  const headline = <Spoken name={story.headline} language={language} />
  return (
    <div>
      <p className="font-head">
        {story.language ? <a href={addresses.story(story.language, story.section, story.slugline)}>{headline}</a> : headline}
      </p>
      <p className="text-soft">
        <a href={queueAddress(language, { kind: 'held', storyId: story.id })}>{t('ofStory')}</a>
        {may(member, 'rules') && (
          <>
            {' · '}
            <a href={deskAddresses.storyRules(language, story.slugline)}>{t('storyRules')}</a>
          </>
        )}
      </p>
    </div>
  )
}

function ReasonFacts({ card: { reasons: all, status } }: { card: QueueCard }) {
  const t = useTranslations('Queue')
  // That nobody had looked at it yet says nothing once somebody has.
  const reasons = status === 'held' ? all : all.filter(({ kind }) => kind !== 'first')
  if (reasons.length === 0) return null
  return (
    <div>
      <h3>{t('why')}</h3>
      <ul>
        {reasons.map(({ kind, found = [] }) => (
          <li key={kind}>
            {found.length === 0
              ? t(`reasons.${kind}`)
              : t.rich('reasonWithWords', {
                  reason: t(`reasons.${kind}`),
                  words: () =>
                    found.map((word, index) => (
                      <bdi key={index} className="desk-found">
                        {word}
                      </bdi>
                    )),
                })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function ReportFacts({ card: { reports } }: { card: QueueCard }) {
  const t = useTranslations('Queue')
  if (reports.count === 0) return null
  return (
    <div>
      <h3 className="text-rubric">
        <Digits>{t('reports', { total: reports.count, count: formatNumber(reports.count) })}</Digits>
      </h3>
      <ul>
        {reports.reasons.map(({ reason, count }) => (
          <li key={reason}>
            <Digits>{t('reportCount', { reason: t(`reportReasons.${reason}`), count: formatNumber(count) })}</Digits>
          </li>
        ))}
      </ul>
      {reports.notes.map((note, index) => (
        <Excerpt key={index} text={note} direction={directionOf(note, 'rtl')} />
      ))}
    </div>
  )
}

function WriterFacts({ writer, language }: { writer: CardWriter; language: Language }) {
  const t = useTranslations('Queue')
  const decision = useTranslations('Decision')
  const total = Object.values(writer.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div>
      <h3>{t('writer')}</h3>
      <p>{writer.isConfirmed ? t('confirmed') : t('unconfirmed')}</p>
      {total === 0 ? (
        <p>{t('firstOfWriter')}</p>
      ) : (
        <details className="desk-more">
          <summary>
            <Digits>
              {total >= MOST_OF_WRITER
                ? t('lastOfWriter', { count: formatNumber(total) })
                : t('othersOfWriter', { total, count: formatNumber(total) })}
            </Digits>
          </summary>
          <ul className="desk-counts">
            {commentStatuses.map((status) => {
              const count = writer.counts[status]
              return count ? (
                <li key={status}>
                  <Digits>{t('statusCount', { status: decision(`statuses.${status}`), count: formatNumber(count) })}</Digits>
                </li>
              ) : null
            })}
          </ul>
          <ul>
            {writer.latest.map((comment) => (
              <li key={comment.id}>
                <Other comment={comment} language={language} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Another comment in a few words, with what became of it. */
function Other({ comment, language }: { comment: OtherComment; language: Language }) {
  const t = useTranslations('Decision')
  return (
    <>
      <a href={deskAddresses.comment(language, comment.id)}>{t(`statuses.${comment.status}`)}</a>
      <Excerpt text={comment.excerpt} direction={comment.direction} />
    </>
  )
}

/** What a comment replies to, before the comment itself. */
export function CardParent({ parent, language }: { parent: OtherComment; language: Language }) {
  const t = useTranslations('Queue')
  return (
    <div className="desk-parent">
      <p>
        <a href={deskAddresses.comment(language, parent.id)}>{t.rich('repliesTo', { name: parent.name, bdi: isolated })}</a>
      </p>
      <Excerpt text={parent.excerpt} direction={parent.direction} />
    </div>
  )
}
