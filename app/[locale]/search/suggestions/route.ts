import { getTranslations } from 'next-intl/server'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { suggest, type Suggestions } from '@/newsroom/search/suggest.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { isLanguage, type Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

// What is below a language is kept by its address, without its query.
export const dynamic = 'force-dynamic'

/** Suggestions change with the news, and half the readers type the same beginnings. */
const CACHED = 'public, max-age=300'

type Context = { params: Promise<{ locale: string }> }

/** What a half-typed query may become, for public/search.js: texts with their addresses, and the sentence that says how many they are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params
  if (!isLanguage(locale)) return Response.json({}, { status: 404 })
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const suggestions = asList(await suggest(await theStore(), locale, typed), locale)
  const t = await getTranslations({ locale, namespace: 'Search' })
  const found = t('suggestions.found', { total: suggestions.length, count: formatNumber(suggestions.length) })
  return Response.json({ suggestions, found }, { headers: { 'cache-control': CACHED } })
}

const asList = ({ queries, topics, authors, stories }: Suggestions, language: Language) => [
  ...queries.map((text) => ({ text, href: addresses.search(language, text), kind: 'query' })),
  ...topics.map(({ key, name }) => ({ text: name, href: addresses.topic(language, key), kind: 'topic' })),
  ...authors.map(({ key, name }) => ({ text: name, href: addresses.author(language, key), kind: 'author' })),
  ...stories.map(({ section, slugline, headline }) => ({
    text: headline,
    href: addresses.story(language, section, slugline),
    kind: 'story',
  })),
]
