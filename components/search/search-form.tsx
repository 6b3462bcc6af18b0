import { useTranslations } from 'next-intl'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { language: Language; query: string }

export function SearchForm({ language, query }: Props) {
  const t = useTranslations('Search')
  return (
    <search>
      <form action={addresses.search(language)} method="get" className="pbs-5 max-inline-2xl">
        <label htmlFor="q" className="text-small">
          {t('label')}
        </label>
        <div className="mbs-1 flex flex-wrap gap-2">
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={query}
            required
            maxLength={200}
            aria-describedby="q-hint"
            className="field grow basis-48"
          />
          <button type="submit" className="button-solid">
            {t('submit')}
          </button>
        </div>
        <p id="q-hint" className="mbs-2 text-meta text-soft">
          {t('hint')}
        </p>
      </form>
    </search>
  )
}
