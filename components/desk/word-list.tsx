import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { isolated } from '@/components/ui/isolated.tsx'
import type { ListedWord } from '@/newsroom/comments/words/word-list.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskTime } from './desk-time.tsx'

type Props = { words: ListedWord[]; language: Language }

/** The list, with what each word does and who added it. */
export function WordList({ words, language }: Props) {
  const t = useTranslations('Words')
  return (
    <section aria-labelledby="list-title">
      <h2 id="list-title" className="text-headline">
        <Digits>{t('list', { total: words.length, count: formatNumber(words.length) })}</Digits>
      </h2>
      <ul className="desk-word-list">
        {words.map(({ id, word, effect, addedBy, at }) => (
          <li key={id}>
            <span>
              <bdi className="font-head">{word}</bdi>{' '}
              <span className={effect === 'reject' ? 'text-rubric' : 'text-soft'}>{t(`does.${effect}`)}</span>
              {addedBy !== '' && (
                <span className="desk-log-more text-meta text-soft">
                  {t.rich('addedBy', { name: addedBy, bdi: isolated })} · <DeskTime instant={at} language={language} />
                </span>
              )}
            </span>
            <form method="post" action={deskAddresses.wordRemove(language)}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="word" value={word} />
              <button type="submit" className="tool-link">
                {t('remove')}
                <span className="sr-only">
                  {' '}
                  <bdi>{word}</bdi>
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
