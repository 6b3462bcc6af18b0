import { getTranslations } from 'next-intl/server'
import { isolated } from '@/components/ui/isolated.tsx'
import type { SearchQuery } from '@/newsroom/search/read-query.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { getAuthor, getTopic } from '@/newsroom/stories/directory.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { query: SearchQuery; language: Language }

/** The topic and the author a search is narrowed to, each with a way out of it. */
export async function NarrowedBy({ query, language }: Props) {
  const t = await getTranslations('Search')
  const { read } = await theStore()
  const topic = query.topic ? await getTopic(read, query.topic) : null
  const author = query.author ? await getAuthor(read, query.author) : null
  const { topic: _topic, ...anyTopic } = query
  const { author: _author, ...anyAuthor } = query
  const bounds = [
    ...(topic ? [{ kind: 'topic' as const, name: topic.name, wider: anyTopic }] : []),
    ...(author ? [{ kind: 'author' as const, name: author.name, wider: anyAuthor }] : []),
  ]
  if (bounds.length === 0) return null
  return (
    <ul aria-label={t('narrowed.title')} className="narrowed-by">
      {bounds.map(({ kind, name, wider }) => (
        <li key={kind}>
          {t.rich(`narrowed.${kind}`, { name: inLanguage(name, language).text, bdi: isolated })}{' '}
          <a href={addresses.search(language, query.text, 1, wider)}>{t('narrowed.remove')}</a>
        </li>
      ))}
    </ul>
  )
}
