import { pictureFolder } from '@/newsroom/media/picture-folder.ts'
import { theShelf } from '@/newsroom/shelf/shelf.ts'

export const dynamic = 'force-dynamic'

const HASH = /^[0-9a-f]{16}$/
const FILE = /^\d{2,4}\.(avif|webp)$/

type Props = { params: Promise<{ hash: string; file: string }> }

/** A variant of a picture. Its address holds the hash of its content, so it may be kept forever. */
export async function GET(_request: Request, { params }: Props) {
  const { hash, file } = await params
  const format = FILE.exec(file)?.[1]
  if (!HASH.test(hash) || !format) return new Response(null, { status: 404 })

  const picture = await theShelf()
    .read(`${pictureFolder(hash)}/${file}`)
    .catch(() => undefined)
  // Where pictures cannot be asked for, this one may be there in a moment.
  if (picture === undefined) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
  if (!picture) return new Response(null, { status: 404 })
  return new Response(picture.body, {
    headers: {
      'Content-Type': `image/${format}`,
      'Content-Length': String(picture.size),
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
