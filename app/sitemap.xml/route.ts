import { toSitemap } from '@/newsroom/feeds/sitemaps.ts'
import { settings } from '@/newsroom/settings.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  const sitemap = await toSitemap(await theStore(), settings().siteUrl)
  return new Response(sitemap, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=1' },
  })
}
