import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { settings } from '@/newsroom/settings.ts'

export const dynamic = 'force-dynamic'

const HASH = /^[0-9a-f]{16}$/
const FILE = /^\d{2,4}\.(avif|webp)$/

type Props = { params: Promise<{ hash: string; file: string }> }

/** A variant of a picture. Its address holds the hash of its content, so it may be kept forever. */
export async function GET(_request: Request, { params }: Props) {
  const { hash, file } = await params
  const format = FILE.exec(file)?.[1]
  if (!HASH.test(hash) || !format) return new Response(null, { status: 404 })

  const path = join(settings().dataDir, 'media', hash, file)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'Content-Type': `image/${format}`,
      'Content-Length': String(found.size),
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
