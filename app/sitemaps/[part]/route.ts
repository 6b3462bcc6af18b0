import { sitemapPart } from '@/newsroom/feeds/sitemaps.ts'
import { settings } from '@/newsroom/settings.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { streamText } from '@/newsroom/stream-text.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ part: string }> }

/** The parts of the sitemap, as /sitemap.xml names them: /sitemaps/pages.xml, /sitemaps/ar-2026-11.xml … */
export async function GET(_request: Request, { params }: Props) {
  const [, name] = /^(.+)\.xml$/.exec((await params).part) ?? []
  const pieces = name === undefined ? null : await sitemapPart(await theStore(), settings().siteUrl, name)
  if (!pieces) return new Response(null, { status: 404 })
  return new Response(streamText(pieces), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=1' },
  })
}
