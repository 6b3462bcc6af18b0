import { getTranslations } from 'next-intl/server'
import { siteDirectory } from '@/components/site/site-directory.ts'
import type { CommentFault } from '@/newsroom/comments/check-comment.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CommentFields, type CommentValues } from './comment-fields.tsx'

/** The page about the newspaper that says how one discusses there. */
const HOUSE_RULES = 'comment-rules'

type Props = {
  storyId: string
  language: Language
  /** The comment it will answer. */
  parent?: { id: string; name: string }
  isReply?: boolean
  values?: Partial<CommentValues>
  faults?: CommentFault[]
}

/** The form a comment is written in, with the house rules above it. The same for every reader, so it may stand on kept pages. */
export async function CommentForm({ storyId, language, parent, isReply = parent !== undefined, values = {}, faults = [] }: Props) {
  return (
    <>
      <HouseRules language={language} />
      <CommentFields
        language={language}
        values={{ ...values, storyId, parentId: parent?.id ?? values.parentId ?? '' }}
        faults={faults}
        isReply={isReply}
      />
    </>
  )
}

async function HouseRules({ language }: { language: Language }) {
  const t = await getTranslations('CommentForm')
  const { pages } = await siteDirectory(language)
  const hasPage = pages.some(({ key }) => key === HOUSE_RULES)
  return (
    <p className="form-preface">
      {t('preface')}{' '}
      {hasPage && (
        <a href={addresses.page(language, HOUSE_RULES)} className="underline">
          {t('rules')}
        </a>
      )}
    </p>
  )
}
