import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { asksSomething, type SearchQuery } from '@/newsroom/search/read-query.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language, Section } from '@/newsroom/stories/model.ts'

type Props = { language: Language; query: SearchQuery }

/** What a search can be narrowed to. Folded away until it is asked for, or in use. */
export async function SearchOptions({ language, query }: Props) {
  const { sections } = await siteDirectory(language)
  return <OptionFields language={language} query={query} sections={sections} />
}

function OptionFields({ language, query, sections }: Props & { sections: Section[] }) {
  const t = useTranslations('Search')
  return (
    <details className="search-options" open={isUsed(query)}>
      <summary>{t('options.title')}</summary>
      <div>
        {query.topic && <input type="hidden" name="topic" value={query.topic} />}
        {query.author && <input type="hidden" name="author" value={query.author} />}
        <Choice name="section" label={t('options.section')} chosen={query.section}>
          <option value="">{t('options.anySection')}</option>
          {sections.map(({ key, name }) => (
            <option key={key} value={key}>
              {inLanguage(name, language).text}
            </option>
          ))}
        </Choice>
        <Choice name="language" label={t('options.language')} chosen={query.language === language ? '' : query.language}>
          {(language === 'ar' ? (['ar', 'en', 'both'] as const) : (['en', 'ar', 'both'] as const)).map((each) => (
            <option key={each} value={each === language ? '' : each}>
              {t(`options.languages.${each}`)}
            </option>
          ))}
        </Choice>
        <Day name="from" label={t('options.from')} day={query.from} />
        <Day name="until" label={t('options.until')} day={query.until} />
        <Choice name="order" label={t('options.order')} chosen={query.order ?? ''}>
          <option value="">{t('options.orders.relevance')}</option>
          <option value="newest">{t('options.orders.newest')}</option>
        </Choice>
        <button type="submit" className="button">
          {t('options.apply')}
        </button>
      </div>
    </details>
  )
}

const isUsed = (query: SearchQuery) => query.language !== undefined || query.order !== undefined || asksSomething({ ...query, text: '' })

function Choice({ name, label, chosen, children }: { name: string; label: string; chosen: string | undefined; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen} className="field">
        {children}
      </select>
    </div>
  )
}

function Day({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" dir="ltr" defaultValue={day} className="field" />
    </div>
  )
}
