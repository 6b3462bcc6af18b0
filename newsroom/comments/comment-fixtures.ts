// For tests only.
import type { Store } from '../store/store.ts'

type Options = { id: string; slugline: string; section?: string; status?: string; published?: string; languages?: string[] }

/** Puts a story into a store, public in both languages unless something else is said, as far as a discussion looks at it. */
export async function putStory(store: Store, options: Options): Promise<void> {
  const {
    id,
    slugline,
    section = 'politics',
    status = 'published',
    published = '2026-11-01T09:00:00.000Z',
    languages = ['ar', 'en'],
  } = options
  await store.write(async (transaction) => {
    await transaction
      .insertInto('stories')
      .values({ id, slugline, section, archive: 0, lead_picture: null, pictures: '[]', sources: '[]' })
      .execute()
    for (const language of languages) {
      await transaction
        .insertInto('editions')
        .values({
          story_id: id,
          language,
          headline: language === 'ar' ? 'الجسر الأول' : 'The first bridge',
          standfirst: '',
          dateline: null,
          status,
          published_at: published,
          updated_at: null,
          corrections: '[]',
          withdrawn_at: status === 'withdrawn' ? published : null,
          withdrawn_reason: null,
          body: '',
          word_count: 0,
          stems: '',
        })
        .execute()
    }
  })
}
