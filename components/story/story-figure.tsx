import { Picture } from '@/components/ui/picture.tsx'
import type { Language } from '@/newsroom/stories/model.ts'
import type { PictureView } from '@/newsroom/stories/picture-view.ts'
import { FigureCaption } from './figure-caption.tsx'

type Props = { picture: PictureView; language: Language; isFirst?: boolean }

export function StoryFigure({ picture, language, isFirst = false }: Props) {
  return (
    <figure className="story-figure">
      <Picture picture={picture} sizes="(max-width: 64rem) 100vw, 51rem" isFirst={isFirst} />
      <FigureCaption picture={picture} language={language} />
    </figure>
  )
}
