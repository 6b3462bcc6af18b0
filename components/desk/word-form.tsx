import { useTranslations } from 'next-intl'
import { LONGEST_WORD } from '@/newsroom/comments/words/word-matcher.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskField } from './desk-field.tsx'
import type { TriedWord } from './word-query.ts'

type Props = {
  tried: TriedWord
  language: Language
  /** Whether what was typed has nothing in it that could be compared. */
  isUnusable: boolean
}

/** Asks for a word and shows what it would have done: nothing is added yet. The answer stands where it was asked, below a long list. */
export function WordForm({ tried, language, isUnusable }: Props) {
  const t = useTranslations('Words')
  return (
    <form method="get" action={`${deskAddresses.words(language)}#try-title`} className="desk-form">
      <DeskField
        name="word"
        label={t('word')}
        hint={t('wordHint')}
        dir="auto"
        required
        maxLength={LONGEST_WORD}
        autoComplete="off"
        defaultValue={tried.word}
        problem={isUnusable ? t('unusable') : undefined}
      />
      <fieldset className="desk-choice">
        <legend>{t('effect')}</legend>
        {(['hold', 'reject'] as const).map((effect) => (
          <label key={effect} className="desk-check">
            <input type="radio" name="effect" value={effect} defaultChecked={tried.effect === effect} />
            {t(`effects.${effect}`)}
          </label>
        ))}
        <p className="text-meta text-soft">{t('effectHint')}</p>
      </fieldset>
      <p>
        <button type="submit" className="button-solid">
          {t('show')}
        </button>
      </p>
    </form>
  )
}
