import { useTranslations } from 'next-intl'
import { isolated } from '@/components/ui/isolated.tsx'
import type { CardStory } from '@/newsroom/comments/queue-cards.ts'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import type { QueueQuery } from '@/newsroom/comments/queue.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = {
  query: QueueQuery
  /** The story whose comments are shown, where it is one’s only. */
  story: CardStory | null
  language: Language
}

export function QueueFilter({ query, story, language }: Props) {
  const t = useTranslations('Queue')
  const isFiltered = Boolean(query.words || query.language || query.storyId)
  return (
    <search>
      <details className="desk-more" open={isFiltered}>
        <summary>{t('search')}</summary>
        <form action={deskAddresses.queue(language)} method="get" className="desk-filter">
          {query.kind !== 'held' && <input type="hidden" name="list" value={query.kind} />}
          {query.storyId && <input type="hidden" name="story" value={query.storyId} />}
          <div className="desk-filter-words">
            <label htmlFor="words">{t('words')}</label>
            <input
              id="words"
              name="words"
              type="search"
              dir="auto"
              defaultValue={query.words}
              maxLength={100}
              aria-describedby="words-hint"
              className="field"
            />
          </div>
          <div>
            <label htmlFor="language">{t('language')}</label>
            <select id="language" name="language" defaultValue={query.language ?? ''} className="field">
              <option value="">{t('anyLanguage')}</option>
              <option value="ar">{t('languages.ar')}</option>
              <option value="en">{t('languages.en')}</option>
            </select>
          </div>
          <button type="submit" className="button">
            {t('filter')}
          </button>
          {isFiltered && (
            <a href={queueAddress(language, { kind: query.kind })} className="tool-link">
              {t('unfilter')}
            </a>
          )}
          <p id="words-hint" className="text-meta text-soft">
            {t('wordsHint')}
          </p>
        </form>
      </details>
      {story && <p className="text-small">{t.rich('onlyStory', { story: story.headline.text, bdi: isolated })}</p>}
    </search>
  )
}
