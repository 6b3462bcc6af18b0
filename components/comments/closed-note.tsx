import { useTranslations } from 'next-intl'
import type { DiscussionState } from '@/newsroom/comments/discussion-state.ts'

type Props = { state: DiscussionState }

export function ClosedNote({ state }: Props) {
  const t = useTranslations('CommentForm')
  return <p>{t(state === 'read-only' ? 'faults.story-read-only' : 'faults.story-closed')}</p>
}
