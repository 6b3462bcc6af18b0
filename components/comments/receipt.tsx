import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/rights/plain-page.tsx'
import { CopyLink } from '@/components/site/copy-link.tsx'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import type { ReceiptView } from '@/newsroom/comments/get-receipt.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { CommentText } from './comment-text.tsx'

type Props = { view: ReceiptView; receipt: string; language: Language }

/** What became of a comment, for its writer. */
export function Receipt({ view, receipt, language }: Props) {
  return (
    <SiteFrame language={language} twin={addresses.receipt(otherLanguage(language), receipt)}>
      <article className="comment-receipt">
        <Verdict view={view} language={language} />
        <OwnWords view={view} language={language} />
        <Keeping url={settings().siteUrl + addresses.receipt(language, receipt)} language={language} />
        {(view.status === 'held' || view.status === 'approved') && <Withdrawing receipt={receipt} language={language} />}
      </article>
    </SiteFrame>
  )
}

function Verdict({ view, language }: { view: ReceiptView; language: Language }) {
  const t = useTranslations('Receipt')
  const decision = useTranslations('Decision')
  const { status, rejection, decidedAt } = view
  return (
    <header>
      <h1 className="text-title">{t(`titles.${status}`)}</h1>
      {decidedAt && (
        <p className="mbs-1 text-small text-soft">
          <PublishedDate instant={decidedAt} language={language} say={(date) => t('decided', { date })} />
        </p>
      )}
      <p className="mbs-3 text-standfirst">{t(`explanations.${status}`)}</p>
      {rejection && rejection !== 'other' && <p className="mbs-3">{t('reason', { reason: decision(`reasons.${rejection}`) })}</p>}
      {status === 'approved' && (
        <p className="mbs-3">
          <a href={addresses.comment(language, view.id)} className="underline">
            {t('toComment')}
          </a>
        </p>
      )}
    </header>
  )
}

/** What they wrote, as it was stored. */
function OwnWords({ view, language }: { view: ReceiptView; language: Language }) {
  const t = useTranslations('Receipt')
  return (
    <section className="comment-receipt-words">
      <p>
        <span className="font-head">{isolated(view.name)}</span>{' '}
        <span className="text-meta text-soft">
          <PublishedDate instant={view.at} language={language} say={(date) => t('received', { date })} />
        </span>
      </p>
      <CommentText body={view.body} direction={view.direction} language={language} />
      {view.story && <OnStory story={view.story} language={language} />}
    </section>
  )
}

function OnStory({ story, language }: { story: NonNullable<ReceiptView['story']>; language: Language }) {
  const t = useTranslations('Receipt')
  return (
    <p className="text-small">
      {t.rich('story', {
        headline: story.headline,
        story: () => (
          <a href={`${story.address}#comments`} className="underline">
            <Spoken name={{ text: story.headline, language: story.language }} language={language} />
          </a>
        ),
      })}
    </p>
  )
}

function Keeping({ url, language }: { url: string; language: Language }) {
  const t = useTranslations('Receipt')
  return (
    <section className="text-small">
      <p>{t('keep')}</p>
      <p>
        <Digits>{t('expires')}</Digits>
      </p>
      <p>
        <a href={addresses.ownComments(language)} className="underline">
          {t('toOwn')}
        </a>
      </p>
      <p>
        <CopyLink url={url}>{t('copy')}</CopyLink>
      </p>
    </section>
  )
}

/** Behind a second step, because it cannot be undone. */
function Withdrawing({ receipt, language }: { receipt: string; language: Language }) {
  const t = useTranslations('Receipt')
  return (
    <details className="text-small">
      <summary>{t('withdraw')}</summary>
      <form method="post" action={`${addresses.receipt(language, receipt)}/withdraw`} className="mbs-2">
        <p>{t('withdrawExplanation')}</p>
        <button type="submit" className="button mbs-3">
          {t('withdrawNow')}
        </button>
      </form>
    </details>
  )
}

export function NoReceipt({ language }: { language: Language }) {
  const t = useTranslations('Receipt')
  const twin = addresses.front(otherLanguage(language))
  return <PlainPage language={language} twin={twin} title={t('gone')} explanation={t('goneExplanation')} isGone />
}
