import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/ui/spoken.tsx'
import type { Facet, Facets } from '@/newsroom/search/count-facets.ts'
import type { SearchQuery } from '@/newsroom/search/read-query.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { facets: Facets; query: SearchQuery; language: Language }

/** The topics and authors most of the results have, each a narrower search. */
export function NarrowFurther({ facets, query, language }: Props) {
  const t = useTranslations('Search')
  const address = (narrowed: object) => addresses.search(language, query.text, 1, { ...query, ...narrowed })
  return (
    <>
      <FacetList title={t('narrow.topics')} facets={facets.topics} addressOf={(topic) => address({ topic })} language={language} />
      <FacetList title={t('narrow.authors')} facets={facets.authors} addressOf={(author) => address({ author })} language={language} />
    </>
  )
}

type ListProps = { title: string; facets: Facet[]; addressOf: (key: string) => string; language: Language }

function FacetList({ title, facets, addressOf, language }: ListProps) {
  if (facets.length === 0) return null
  return (
    <section className="facets">
      <h2>{title}</h2>
      <ul>
        {facets.map(({ key, name }) => (
          <li key={key}>
            <a href={addressOf(key)}>
              <Spoken name={inLanguage(name, language)} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
