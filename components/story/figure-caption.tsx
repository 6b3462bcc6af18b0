import { useLocale } from 'next-intl'
import { preloadFacesOfText } from '@/components/site/preload-faces.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import type { Language } from '@/newsroom/stories/model.ts'
import type { PictureView } from '@/newsroom/stories/picture-view.ts'

type Props = { picture: PictureView; language: Language }

export function FigureCaption({ picture: { caption, credit }, language }: Props) {
  const page = useLocale()
  if (!caption && !credit) return null
  preloadFacesOfText(page, [caption, credit].join(' '))
  return (
    <figcaption className="mbs-2 text-meta text-soft">
      {caption && <ForeignText text={caption} language={language} />}{' '}
      {credit && (
        <span className="credit text-ink">
          <ForeignText text={credit} language={language} />
        </span>
      )}
    </figcaption>
  )
}
