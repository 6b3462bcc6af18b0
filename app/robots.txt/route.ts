import { settings } from '@/newsroom/settings.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const { siteUrl } = settings()
  const lines = [
    'User-agent: *',
    'Disallow: /ar/search',
    'Disallow: /en/search',
    'Disallow: /ar/lite/search',
    'Disallow: /en/lite/search',
    'Disallow: /desk',
    'Disallow: /reads',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
