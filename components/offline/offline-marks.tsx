import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { digitSystems } from '@/newsroom/arabic/digits.ts'
import { arabicMonth, englishMonths, monthSets } from '@/newsroom/arabic/months.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/**
 * What the service worker sets at the head of a page it shows without the network (public/offline-worker.js): why it does, and of a copy when
 * it was kept. They wait here, in the page it always has, so that no other page carries them.
 */
export function OfflineMarks({ language }: { language: Language }) {
  const t = useTranslations('Offline')
  const time = () => <time />
  return (
    <>
      <Mark id="copy" label={t('labels.copy')} title={t.raw('copyTitle') as string}>
        {t.rich('copy', { time })}
      </Mark>
      <Mark id="slow" label={t('labels.slow')} title={t.raw('copyTitle') as string}>
        {t.rich('slow', { time })}
      </Mark>
      <Mark id="nowhere" label={t('labels.nowhere')} title={t.raw('nowhereTitle') as string}>
        {t('nowhere')}
      </Mark>
      <Mark id="saved" label={t('labels.here')} title="{title}">
        {t('here')}
      </Mark>
      <template id="months">{waysToWriteDates(language).join(';')}</template>
    </>
  )
}

type MarkProps = { id: string; label: string; title: string; children: ReactNode }

function Mark({ id, label, title, children }: MarkProps) {
  const t = useTranslations('Offline')
  return (
    <template id={id} data-title={title}>
      <section aria-label={label} className="offline-mark">
        <p className="page-width">
          {children}{' '}
          {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- nothing is the address of the page it stands on, asked for anew */}
          <a href="" data-screen-only="">
            {t('retry')}
          </a>
        </p>
      </section>
    </template>
  )
}

/** For each choice of digits and months: its classes (app/variants.css), the comma before the hour, the twelve names. */
function waysToWriteDates(language: Language): string[] {
  if (language === 'en') return [['', ',', ...englishMonths].join('|')]
  return digitSystems.flatMap((digits) =>
    monthSets.map((set) => [`${digits} ${set}`, '،', ...englishMonths.map((_, month) => arabicMonth(month + 1, set))].join('|')),
  )
}
