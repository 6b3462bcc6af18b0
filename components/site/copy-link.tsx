import { useTranslations } from 'next-intl'

/** Copies an address, and says whether it could. Without scripts it is not there; public/reader.js brings it to life. */
export function CopyLink({ url, children }: { url: string; children: string }) {
  const t = useTranslations('CopyLink')
  return (
    <>
      <button
        type="button"
        hidden
        data-keeps-room=""
        data-copy={url}
        data-copied={t('copied')}
        data-not-copied={t('notCopied')}
        className="underline"
      >
        {children}
      </button>{' '}
      <output className="text-soft" />
    </>
  )
}
