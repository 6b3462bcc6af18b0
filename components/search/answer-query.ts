import { siteDirectory } from '@/components/site/site-directory.ts'
import { isQuestion } from '@/newsroom/search/parse-query.ts'
import { scopeOf, type SearchQuery } from '@/newsroom/search/read-query.ts'
import { isNarrowed } from '@/newsroom/search/scope.ts'
import { countMiss } from '@/newsroom/search/missed-queries.ts'
import { searchStories, type Results } from '@/newsroom/search/search-stories.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

/** The answer to a query, or null where it asks nothing: no word, and nothing to narrow to. What found nothing is counted. */
export async function answerQuery(query: SearchQuery, language: Language): Promise<Results | null> {
  const store = await theStore()
  const { site } = await siteDirectory(language)
  const scope = scopeOf(query, language, site.timeZone)
  if (!isQuestion(query.text, language) && !isNarrowed(scope)) return null
  const found = await searchStories(store, language, { text: query.text, scope, order: query.order, page: query.page })
  if (found.total === 0 && !isNarrowed(scope)) countMiss(query.text, language)
  return found
}
