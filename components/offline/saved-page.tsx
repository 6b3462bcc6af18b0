import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ListHead } from '@/components/lists/list-head.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { OfflineMarks } from './offline-marks.tsx'

type Props = { language: Language }

/**
 * What the reader's device keeps. The page itself knows nothing of it and is the same for everyone; public/saved.js lists it, and the service
 * worker shows this page in the place of any that it cannot fetch.
 */
export async function SavedPage({ language }: Props) {
  const t = await getTranslations('Saved')
  return (
    <SiteFrame language={language} twin={addresses.saved(otherLanguage(language))}>
      <ListHead title={t('title')}>{t('explanation')}</ListHead>
      <div
        data-saved-page=""
        data-removed={t('removed')}
        data-cleared={t('cleared')}
        data-failed={t('failed')}
        data-unread={t('unread')}
        className="saved-page"
      >
        <output className="text-small" />
        <SavedList name="later" title={t('later')} none={t('nothingLater')} />
        <SavedList name="read" title={t('read')} none={t('nothingRead')}>
          {t('readBound')}
        </SavedList>
        <div data-clearing="" hidden>
          <button type="button" data-clear="" className="button">
            {t('clear')}
          </button>
          <div data-sure="" hidden role="group" aria-labelledby="clear-sure">
            <p id="clear-sure">{t('clearSure')}</p>
            <p className="saved-choice">
              <button type="button" data-yes="" className="button-solid">
                {t('clearYes')}
              </button>
              <button type="button" data-no="" className="button">
                {t('clearNo')}
              </button>
            </p>
          </div>
        </div>
        <template data-line="">
          <li>
            <div>
              <a href={addresses.front(language)}>{t('title')}</a>
              <p>{t.rich('kept', { time: () => <time /> })}</p>
            </div>
            <button type="button" data-name={t.raw('removeNamed') as string} className="button">
              {t('remove')}
            </button>
          </li>
        </template>
      </div>
      <OfflineMarks language={language} />
      {/* Named here, so that the service worker keeps it with the page. */}
      <link rel="modulepreload" href="/ask-worker.js" />
      {/* oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself */}
      <script src="/saved.js" type="module" />
    </SiteFrame>
  )
}

function SavedList({ name, title, none, children }: { name: 'later' | 'read'; title: string; none: string; children?: ReactNode }) {
  return (
    <section data-list={name} aria-labelledby={`saved-${name}`}>
      <h2 id={`saved-${name}`}>{title}</h2>
      {children && <p className="text-small text-soft">{children}</p>}
      <p data-none="" className="text-soft">
        {none}
      </p>
      <ul />
    </section>
  )
}

export async function savedMetadata({ language }: Props): Promise<Metadata> {
  const t = await getTranslations('Saved')
  return pageMetadata({
    language,
    address: addresses.saved(language),
    twin: addresses.saved(otherLanguage(language)),
    title: t('title'),
    description: t('description'),
    isIndexed: false,
  })
}
