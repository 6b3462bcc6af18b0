import { words } from '../../../newsroom/arabic/tokens.ts'
import type { SearchQuestion } from '../../../newsroom/search/search-stories.ts'
import type { Store } from '../../../newsroom/store/store.ts'
import type { Language } from '../../../newsroom/stories/model.ts'

/** Questions as readers ask them, of words that stand in the stories: every other is one or two words, the rest headlines, phrases and narrowed. */
export async function readersQuestions(store: Store, language: Language, count: number): Promise<SearchQuestion[]> {
  const rows = await store.read.selectFrom('editions').select(['headline', 'body']).orderBy('story_id').limit(count).execute()
  return rows.map(({ headline, body }, place) => {
    const list = words(body).map(({ text }) => text)
    const at = (place * 7) % Math.max(1, list.length - 3)
    const some = (length: number) => list.slice(at, at + length).join(' ')
    const far = `${some(1)} ${list[(at + 40) % list.length] ?? ''}`
    const kinds: Omit<SearchQuestion, 'page'>[] = [
      { text: some(1), scope: { languages: [language] } },
      { text: headline, scope: { languages: [language] } },
      { text: far, scope: { languages: [language] } },
      { text: `«${some(2)}»`, scope: { languages: [language] } },
      { text: some(2), scope: { languages: [language] } },
      { text: some(3), scope: { languages: [language], section: 'economy', from: '2022-01-01T00:00:00.000Z' } },
    ]
    return { ...(kinds[place % kinds.length] ?? { text: headline, scope: { languages: [language] } }), page: 1 }
  })
}
