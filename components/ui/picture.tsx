import { addresses } from '@/newsroom/stories/addresses.ts'
import type { PictureFile, PictureView } from '@/newsroom/stories/picture-view.ts'

/** Below this the narrow crop is shown, as in the layout. */
const NARROW = '(max-width: 40rem)'

type Props = {
  picture: PictureView
  /** As in the img element: how wide the picture is shown. */
  sizes: string
  /** The page's first picture: fetched at once. */
  isFirst?: boolean
  /** Where the headline beside it says the same. */
  isDecoration?: boolean
}

export function Picture({ picture, sizes, isFirst = false, isDecoration = false }: Props) {
  const { file, narrow } = picture
  // On a phone a picture that is read fills the page; a thumbnail stays one.
  const narrowSizes = isDecoration ? sizes : '100vw'
  return (
    <picture>
      {narrow && (
        <source
          media={NARROW}
          type="image/avif"
          srcSet={srcSet(narrow, 'avif')}
          sizes={narrowSizes}
          width={narrow.width}
          height={narrow.height}
        />
      )}
      {narrow && (
        <source
          media={NARROW}
          type="image/webp"
          srcSet={srcSet(narrow, 'webp')}
          sizes={narrowSizes}
          width={narrow.width}
          height={narrow.height}
        />
      )}
      <source type="image/avif" srcSet={srcSet(file, 'avif')} sizes={sizes} />
      <img
        src={addresses.media(file.hash, file.widths.at(-1) ?? file.width, 'webp')}
        srcSet={srcSet(file, 'webp')}
        sizes={sizes}
        width={file.width}
        height={file.height}
        alt={isDecoration ? '' : picture.alt}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
        className={`picture ${picture.kind === 'photograph' ? 'picture-photograph' : 'picture-drawn'}`}
      />
    </picture>
  )
}

const srcSet = (file: PictureFile, format: 'avif' | 'webp') =>
  file.widths.map((width) => `${addresses.media(file.hash, width, format)} ${width}w`).join(', ')
