import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { readingMinutes } from '@/newsroom/arabic/reading-time.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { wordCount: number; language: Language }

export function ReadingTime({ wordCount, language }: Props) {
  const t = useTranslations('Story')
  const minutes = readingMinutes(wordCount, language)
  return (
    <span data-screen-only="">
      <Digits>{t('readingTime', { minutes, count: formatNumber(minutes) })}</Digits>
    </span>
  )
}
