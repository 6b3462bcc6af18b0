import { Picture } from '@/components/ui/picture.tsx'
import type { PictureView } from '@/newsroom/stories/picture-view.ts'

/** Whether a picture says something without being read, as a chart must be. */
export const isSeenAtAGlance = (picture: PictureView | undefined): picture is PictureView =>
  picture !== undefined && picture.kind !== 'chart'

/** A story's picture beside its line in a list. */
export function Thumbnail({ picture }: { picture: PictureView | undefined }) {
  if (!isSeenAtAGlance(picture)) return null
  return (
    <div className="thumbnail">
      <Picture picture={picture} sizes="(max-width: 48rem) 6rem, 13rem" isDecoration />
    </div>
  )
}
