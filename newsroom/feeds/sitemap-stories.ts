import { addresses } from '../stories/addresses.ts'
import { listName } from '../stories/list-names.ts'
import { afterMonth } from '../stories/listing-months.ts'
import { otherLanguage, type Language } from '../stories/model.ts'
import { isPublicEdition } from '../stories/public-editions.ts'
import { oneOf } from '../store/one-of.ts'
import type { Store } from '../store/store.ts'
import type { SitemapEntry } from './sitemap-url.ts'

/** Read together, so that memory does not grow with the part. */
const BATCH = 1_000

type Span = { language: Language; month: string; offset: number; limit: number }
type Listed = { story_id: string; slugline: string; published_at: string }

/** The public editions of a language and a month, oldest first, some after the other. */
export async function* sitemapStories(
  { engine, read }: Pick<Store, 'engine' | 'read'>,
  span: Span,
  now: Date,
): AsyncGenerator<SitemapEntry[]> {
  let last: Listed | undefined
  for (let left = span.limit; left > 0; left -= BATCH) {
    const listed: Listed[] = await nextListed(read, span, last, Math.min(BATCH, left), now)
    last = listed.at(-1)
    if (!last) return
    yield await toEntries({ engine, read }, span.language, listed, now)
  }
}

async function nextListed(read: Store['read'], { language, month, offset }: Span, last: Listed | undefined, limit: number, now: Date) {
  let query = read
    .selectFrom('listings')
    .select(['story_id', 'slugline', 'published_at'])
    .where('list', '=', listName({ ownLanguageOnly: true }))
    .where('language', '=', language)
    .where('published_at', '>=', last?.published_at ?? month)
    .where('published_at', '<', afterMonth(month))
    .where('published_at', '<=', now.toISOString())
  // The order of lists, from its end.
  if (last) query = query.where((eb) => eb.or([eb('published_at', '>', last.published_at), eb('slugline', '<', last.slugline)]))
  return query
    .orderBy('published_at')
    .orderBy('slugline', 'desc')
    .limit(limit)
    .offset(last ? 0 : offset)
    .execute()
}

async function toEntries({ engine, read }: Pick<Store, 'engine' | 'read'>, language: Language, listed: Listed[], now: Date) {
  const rows = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select([
      'editions.story_id',
      'editions.language',
      'editions.status',
      'editions.published_at',
      'editions.updated_at',
      'stories.section',
    ])
    .where(
      oneOf(
        engine,
        'editions.story_id',
        listed.map(({ story_id }) => story_id),
      ),
    )
    .execute()
  const editions = Map.groupBy(rows, ({ story_id }) => story_id)
  return listed.flatMap(({ story_id, slugline }): SitemapEntry[] => {
    const ofStory = editions.get(story_id) ?? []
    const own = ofStory.find((edition) => edition.language === language)
    if (!own) return []
    const hasTwin = ofStory.some((edition) => edition.language === otherLanguage(language) && isPublicEdition(edition, now.toISOString()))
    const addressIn = (wanted: Language) => addresses.story(wanted, own.section, slugline)
    return [
      {
        address: addressIn(language),
        changed: own.updated_at ?? own.published_at ?? '',
        ...(hasTwin && { twins: { ar: addressIn('ar'), en: addressIn('en') } }),
      },
    ]
  })
}
