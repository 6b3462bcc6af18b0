import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { isolated } from '@/components/ui/isolated.tsx'
import type { EffectOfWord } from '@/newsroom/comments/effect-of-word.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { ReadersWords } from './readers-words.tsx'
import type { TriedWord } from './word-query.ts'

type Props = { tried: TriedWord; effect: EffectOfWord; language: Language }

/** What a word would have done to the comments that came, and the button that adds it. */
export function WordEffectView({ tried, effect, language }: Props) {
  const t = useTranslations('Words')
  const decision = useTranslations('Decision')
  const falseAlarms = effect.exact.approved + effect.within.approved
  const counts = (total: number) => ({ total, count: formatNumber(total) })
  return (
    <div className="desk-effect" id="effect">
      <h3 className="text-headline">
        <Digits>{t('would', { past: formatNumber(effect.past) })}</Digits>
      </h3>
      <ul>
        <li>
          <Digits>{t(tried.effect === 'reject' ? 'wouldReject' : 'wouldHold', counts(effect.exact.count))}</Digits>
        </li>
        <li>
          <Digits>{t('wouldHoldWithin', counts(effect.within.count))}</Digits>
        </li>
        <li className={falseAlarms > 0 ? 'text-rubric' : undefined}>
          <Digits>{t('falseAlarms', counts(falseAlarms))}</Digits>
        </li>
      </ul>
      {effect.examples.length > 0 && (
        <ol className="desk-examples">
          {effect.examples.map(({ id, name, excerpt, direction, status, isWithin }) => (
            <li key={id}>
              <p className="text-meta text-soft">
                <a href={deskAddresses.comment(language, id)}>{isolated(name)}</a>
                {' · '}
                <span className={status === 'approved' ? 'text-rubric' : undefined}>{decision(`statuses.${status}`)}</span>
                {isWithin && <> · {t('within')}</>}
              </p>
              <ReadersWords runs={excerpt} direction={direction} className="desk-quote" />
            </li>
          ))}
        </ol>
      )}
      <form method="post" action={deskAddresses.wordAdd(language)}>
        <input type="hidden" name="word" value={tried.word} />
        <input type="hidden" name="effect" value={tried.effect} />
        <button type="submit" className="button-solid">
          {t.rich('add', { word: tried.word, bdi: isolated })}
        </button>
      </form>
    </div>
  )
}
