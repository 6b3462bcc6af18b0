import { useTranslations } from 'next-intl'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewestHeadlines } from '@/components/lists/newest-headlines.tsx'
import { PageStatus } from '@/components/site/page-status.tsx'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

/** A page that is not there: what may have happened, and the ways on. */
export function NotFoundPage({ language }: { language: Language }) {
  const t = useTranslations('NotFound')
  return (
    <SiteFrame language={language} twin={addresses.front(otherLanguage(language))}>
      <div className="beside-newest">
        <div className="max-inline-2xl">
          <PageStatus code={404} />
          <p className="text-small text-rubric">404</p>
          <h1 className="text-title">{t('title')}</h1>
          <p className="mbs-4 text-standfirst text-soft">{t('explanation')}</p>
          <ul className="mbs-6 grid gap-2 border-bs border-rule pbs-4">
            <li>
              <a href={addresses.front(language)} className="underline">
                {t('front')}
              </a>
            </li>
            <li>
              <a href={addresses.latest(language)} className="underline">
                {t('latest')}
              </a>
            </li>
            <li>
              <a href={addresses.search(language)} className="underline">
                {t('search')}
              </a>
            </li>
          </ul>
        </div>
        <NewestHeadlines language={language} />
      </div>
    </SiteFrame>
  )
}

export async function notFoundMetadata(language: Language): Promise<Metadata> {
  const t = await getTranslations('NotFound')
  return { title: `${t('title')} | ${(await siteDirectory(language)).name}` }
}
