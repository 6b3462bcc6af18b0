import { getTranslations } from 'next-intl/server'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { askDiscussion } from './ask-discussion.ts'

/** At a story's head: how many comments stand below it, or that one may be written. */
export async function CommentsLink({ storyId }: { storyId: string }) {
  const t = await getTranslations('Discussion')
  const discussion = await askDiscussion(storyId)
  if (!discussion || (discussion.total === 0 && !discussion.takesComments)) return null
  const { total } = discussion
  return (
    <a href="#comments" data-screen-only="">
      <Digits>{total > 0 ? t('comments', { total, count: formatNumber(total) }) : t('write')}</Digits>
    </a>
  )
}
