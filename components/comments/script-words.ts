import { useTranslations } from 'next-intl'
import { pluralForms as forms } from '@/newsroom/arabic/plural-forms.ts'

/** What public/comments.js says to the reader. It chooses among the plural forms itself, because it counts as they type. */
export function useScriptWords() {
  const t = useTranslations('CommentForm')
  const count = '{count}'
  return {
    summary: t('faultsTitle'),
    sending: t('sending'),
    offline: t('offline'),
    failed: t('failed'),
    restored: t('restored'),
    received: t('received'),
    receipt: t('toReceipt'),
    reply: t('reply'),
    submitReply: t('submitReply'),
    replyTo: t('replyTo', { name: '{name}' }),
    cancelReply: t('cancelReply'),
    left: Object.fromEntries(forms.map((form) => [form, t(`left.${form}`, { count })])),
    over: Object.fromEntries(forms.map((form) => [form, t(`over.${form}`, { count })])),
  }
}
