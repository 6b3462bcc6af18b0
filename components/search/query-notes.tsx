import { useTranslations } from 'next-intl'
import { isolated } from '@/components/ui/isolated.tsx'
import { falseDays, type SearchQuery } from '@/newsroom/search/read-query.ts'

type Props = { query: SearchQuery; hasAnswer: boolean }

/** What of a query could not be taken as it was written. */
export function QueryNotes({ query, hasAnswer }: Props) {
  const t = useTranslations('Search')
  const notes = [
    ...(query.wasCut ? [t('tooLong')] : []),
    ...(query.text !== '' && !hasAnswer ? [t('noWord')] : []),
    ...falseDays(query).map((day) => t.rich('falseDay', { day, bdi: isolated })),
  ]
  return notes.map((note, index) => (
    <p key={index} className="mbs-4 text-small text-rubric">
      {note}
    </p>
  ))
}
