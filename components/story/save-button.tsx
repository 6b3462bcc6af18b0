import { useTranslations } from 'next-intl'

/** Keeps the story on the reader's device, with its pictures. Without scripts it is not there; public/offline.js brings it to life. */
export function SaveButton() {
  const t = useTranslations('Story')
  return (
    <p data-screen-only="" className="save-story">
      <button
        type="button"
        hidden
        data-keeps-room=""
        data-save-story=""
        data-saving={t('saving')}
        data-saved={t('saved')}
        data-saved-in-part={t('savedInPart')}
        data-unsaved={t('unsaved')}
        data-full={t('saveFull')}
        data-blocked={t('saveBlocked')}
        data-failed={t('saveFailed')}
        className="button"
      >
        {t('save')}
      </button>
      <output className="text-small text-soft" />
    </p>
  )
}
