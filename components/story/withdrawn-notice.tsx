import { useTranslations } from 'next-intl'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { PageStatus } from '@/components/site/page-status.tsx'
import { LanguageSwitch } from '@/components/site/language-switch.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryAnswer } from '@/newsroom/stories/get-story.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = {
  withdrawn: Extract<StoryAnswer, { kind: 'withdrawn' }>
  language: Language
  twin: string
}

/** What stands where a story was withdrawn: that it was, when and why. */
export function WithdrawnNotice({ withdrawn, language, twin }: Props) {
  const t = useTranslations('Withdrawn')
  return (
    <div className="py-12 max-inline-3xl">
      <PageStatus code={410} />
      <h1 className="text-title">{t('title')}</h1>
      <p className="mbs-4 text-standfirst text-soft">
        <ForeignText text={t('headline', { headline: withdrawn.headline })} language={language} />
      </p>
      <p className="mbs-4">
        <PublishedDate instant={withdrawn.at} language={language} say={(date) => t('when', { date })} />{' '}
        <ForeignText text={withdrawn.reason} language={language} />
      </p>
      {withdrawn.hasTwin && (
        <p className="mbs-4">
          {t('other')} <LanguageSwitch language={language} twin={twin} />
        </p>
      )}
      <p className="mbs-4">
        <a href={addresses.section(language, withdrawn.section)} className="underline">
          {t('toSection')}
        </a>
      </p>
    </div>
  )
}
