import { getFeed, readFeedAddress } from '@/newsroom/feeds/get-feed.ts'
import { toJsonFeed } from '@/newsroom/feeds/json-feed.ts'
import { toRss } from '@/newsroom/feeds/rss.ts'
import { settings } from '@/newsroom/settings.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ address: string[] }> }

/** RSS and JSON feeds: /feeds/ar.xml, /feeds/en/politics.json … */
export async function GET(_request: Request, { params }: Props) {
  const asked = readFeedAddress((await params).address)
  const feed = asked && (await getFeed((await theStore()).read, asked))
  if (!asked || !feed) return new Response(null, { status: 404 })

  const { siteUrl } = settings()
  return asked.format === 'json'
    ? new Response(JSON.stringify(toJsonFeed(feed, siteUrl)), { headers: headers('application/feed+json') })
    : new Response(toRss(feed, siteUrl), { headers: headers('application/rss+xml') })
}

const headers = (type: string) => ({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=0, s-maxage=1' })
