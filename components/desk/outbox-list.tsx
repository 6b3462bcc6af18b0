import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { currentIf } from '@/components/site/current-page.ts'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { mailStates, type MailState } from '@/newsroom/mail/model.ts'
import type { OutboxEntry } from '@/newsroom/mail/outbox.ts'
import { settings } from '@/newsroom/settings.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { isMailShown, type ShownMail } from './compose-shown.ts'

const inLatin = (text: ReactNode) => <bdi dir="ltr">{text}</bdi>

type HeadProps = { language: Language; state: MailState; totals: Record<MailState, number> }

/** Whether mail is sent, and how much there is in each state. */
export function OutboxHead({ language, state, totals }: HeadProps) {
  const t = useTranslations('Outbox')
  const isSending = settings().smtpUrl !== undefined
  return (
    <>
      <div className="list-head">
        <h1 className="text-title">{t('title')}</h1>
        <nav aria-label={t('statesLabel')}>
          <ul className="flex flex-wrap gap-x-5 text-small">
            {mailStates.map((each) => (
              <li key={each}>
                <a href={deskAddresses.mail(language, each)} {...currentIf(each === state)} className="section-link">
                  <Digits>{t('state', { state: t(`states.${each}`), count: formatNumber(totals[each]) })}</Digits>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p className="mbs-4 text-small text-soft max-inline-2xl">
        {isSending ? t('sending') : <Digits>{t.rich('notSending', { setting: 'SMTP_URL', bdi: inLatin })}</Digits>}{' '}
        {isMailShown() && t('shown')}
      </p>
    </>
  )
}

type ListProps = {
  language: Language
  entries: OutboxEntry[]
  shown: Map<number, ShownMail | null>
  state: MailState
  page: { number: number; of: number }
}

export function OutboxList({ language, entries, shown, state, page }: ListProps) {
  const t = useTranslations('Outbox')
  if (entries.length === 0) return <p className="py-8">{t('empty')}</p>
  return (
    <>
      {state === 'given-up' && (
        <div className="mbs-4">
          <RetryForm language={language} which="all" label={t('retryAll')} />
        </div>
      )}
      <ul className="desk-members">
        {entries.map((entry) => (
          <li key={entry.id} id={`mail-${entry.id}`}>
            <EntryLine entry={entry} language={language} />
            {state === 'given-up' && <RetryForm language={language} which={String(entry.id)} label={t('retry')} />}
            {shown.has(entry.id) && <MailInWords mail={shown.get(entry.id) ?? null} language={language} />}
          </li>
        ))}
      </ul>
      <Pages language={language} state={state} page={page} />
    </>
  )
}

function EntryLine({ entry, language }: { entry: OutboxEntry; language: Language }) {
  const t = useTranslations('Outbox')
  const { attempts, failure, state } = entry
  return (
    <div>
      <p className="font-head">{t(`kinds.${entry.kind}`)}</p>
      <p className="text-meta text-soft">
        {entry.sentAt ? (
          <PublishedDate instant={entry.sentAt} language={language} say={(date) => t('sentAt', { date })} />
        ) : (
          <PublishedDate instant={entry.at} language={language} say={(date) => t('written', { date })} />
        )}
        {entry.commentId && (
          <span className="desk-state">
            <a href={addresses.comment(language, entry.commentId)} className="underline">
              {t('toComment')}
            </a>
          </span>
        )}
        {attempts > 0 && (
          <span className="desk-state">
            <Digits>{t('attempts', { total: attempts, count: formatNumber(attempts) })}</Digits>
          </span>
        )}
        {state === 'waiting' && entry.isUnconfirmed && <span className="desk-state">{t('unconfirmed')}</span>}
      </p>
      {failure && <p className="text-small text-rubric">{t.rich('failure', { failure, bdi: inLatin })}</p>}
      {state === 'given-up' && !failure && <p className="text-small">{t('tooLate')}</p>}
    </div>
  )
}

function RetryForm({ language, which, label }: { language: Language; which: string; label: string }) {
  return (
    <form method="post" action={deskAddresses.mailRetry(language)}>
      <input type="hidden" name="which" value={which} />
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  )
}

/** A mail as it would be sent, its links to be followed. */
function MailInWords({ mail, language }: { mail: ShownMail | null; language: Language }) {
  const t = useTranslations('Outbox')
  if (!mail) return <p className="text-small text-soft">{t('nothingToSay')}</p>
  return (
    <details className="desk-more">
      <summary>{t('read')}</summary>
      <article className="border border-rule bg-wash p-4 text-start max-inline-2xl" {...languageAttributes(mail.language, language)}>
        <h2 className="text-headline">{mail.subject}</h2>
        {mail.text
          .trim()
          .split('\n\n')
          .map((paragraph, index) => (
            <p key={index} className="mbs-3 text-small">
              {/^https?:\/\/\S+$/.test(paragraph) ? (
                <a href={paragraph} dir="ltr" className="break-all underline">
                  {paragraph}
                </a>
              ) : (
                paragraph
              )}
            </p>
          ))}
      </article>
    </details>
  )
}

function Pages({ language, state, page }: Pick<ListProps, 'language' | 'state' | 'page'>) {
  const t = useTranslations('Outbox')
  if (page.of <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex justify-between py-6 text-small">
      {page.number > 1 ? (
        <a href={deskAddresses.mail(language, state, page.number - 1)} className="underline">
          {t('newer')}
        </a>
      ) : (
        <span />
      )}
      {page.number < page.of && (
        <a href={deskAddresses.mail(language, state, page.number + 1)} className="underline">
          {t('older')}
        </a>
      )}
    </nav>
  )
}
