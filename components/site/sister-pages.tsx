import { getTranslations } from 'next-intl/server'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { currentIf } from './current-page.ts'
import { siteDirectory } from './site-directory.ts'

type Props = { pageKey: string; language: Language }

/** Beside a page about the newspaper: the other ones. */
export async function SisterPages({ pageKey, language }: Props) {
  const t = await getTranslations('Footer')
  const { pages } = await siteDirectory(language)
  return (
    <aside aria-labelledby="sister-pages" data-screen-only="" className="story-aside">
      <section className="aside-list">
        <h2 id="sister-pages">{t('newspaper')}</h2>
        <ul>
          {pages.map(({ key, title }) => (
            <li key={key}>
              <a href={addresses.page(language, key)} {...currentIf(key === pageKey)}>
                <ForeignText text={title} language={language} />
              </a>
            </li>
          ))}
          <li>
            <a href={addresses.authors(language)}>{t('authors')}</a>
          </li>
        </ul>
      </section>
    </aside>
  )
}
