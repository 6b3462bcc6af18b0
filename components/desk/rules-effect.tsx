import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { EffectOfRules, Passing } from '@/newsroom/comments/effect-of-rules.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { Spoken } from '@/components/ui/spoken.tsx'
import type { RuleFields } from './rules-query.ts'

type Props = { fields: RuleFields; effect: EffectOfRules; language: Language }

/** What the rules that were typed would change, and the button that saves them. */
export function RulesEffect({ fields, effect, language }: Props) {
  const t = useTranslations('Rules')
  const counts = (total: number) => ({ total, count: formatNumber(total) })
  const { before, after } = effect.passing
  return (
    <div className="desk-effect" id="effect">
      <h3 className="text-headline">{t('would')}</h3>
      <ul>
        <li>
          <Digits>{t('closing', counts(effect.closing))}</Digits>
        </li>
        <li>
          <Digits>{t('opening', counts(effect.opening))}</Digits>
        </li>
      </ul>
      {effect.examples.length > 0 && (
        <ul className="desk-examples text-small">
          {effect.examples.map(({ storyId, headlines }) => (
            <li key={storyId}>
              <Spoken name={inLanguage(headlines, language)} language={language} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Digits>{t('past', { past: formatNumber(effect.past) })}</Digits>
      </p>
      <ul>
        <Passed text={t('passedBefore', counts(before.count))} passing={before} />
        <Passed text={t('passedAfter', counts(after.count))} passing={after} />
      </ul>
      <form method="post" action={deskAddresses.rulesChange(language)}>
        {fields.isReadOnly && <input type="hidden" name="isReadOnly" value="on" />}
        {fields.trustedPass && <input type="hidden" name="trustedPass" value="on" />}
        <input type="hidden" name="closeAfterDays" value={fields.closeAfterDays} />
        <input type="hidden" name="approvals" value={fields.approvals} />
        <input type="hidden" name="cleanDays" value={fields.cleanDays} />
        <button type="submit" className="button-solid">
          {t('save')}
        </button>
      </form>
    </div>
  )
}

/** How many would pass at once and, where any would, how many of those were rejected later. */
function Passed({ text, passing: { count, refused } }: { text: string; passing: Passing }) {
  const t = useTranslations('Rules')
  return (
    <li>
      <Digits>{text}</Digits> {count > 0 && <Digits>{t('refusedLater', { total: refused, count: formatNumber(refused) })}</Digits>}
    </li>
  )
}
