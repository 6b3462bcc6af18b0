import { useTranslations } from 'next-intl'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import type { OwnComment } from '@/newsroom/comments/own-comments.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { OwnWords } from './own-comments-page.tsx'

type Props = {
  change: 'erase' | 'withdraw'
  /** The comment it is about; absent where it is about all. */
  comment?: OwnComment
  token: string
  language: Language
}

/** What cannot be undone is said once more before it is done. */
export function ChangePage({ change, comment, token, language }: Props) {
  const t = useTranslations('OwnComments')
  const which = comment?.id ?? 'all'
  const what = comment ? change : 'all'
  return (
    <SiteFrame language={language} twin={addresses.changeOwnComments(otherLanguage(language), token, change, which)}>
      <div className="form-page">
        <h1 className="text-title">{t(`confirm.${what}`)}</h1>
        {comment && (
          <div className="comment-quoted">
            <OwnWords comment={comment} language={language} />
          </div>
        )}
        <p className="mbs-4">{t(`effects.${what}`)}</p>
        <p className="form-preface mbs-2">{t('forGood')}</p>
        <form action={addresses.changeOwnComments(language, token, change)} method="post" className="form-actions mbs-6 text-small">
          <input type="hidden" name="which" value={which} />
          <button type="submit" className="button-solid">
            {t(`confirmNow.${what}`)}
          </button>
          <a href={addresses.ownComments(language, token)} className="underline">
            {t('back')}
          </a>
        </form>
      </div>
    </SiteFrame>
  )
}
