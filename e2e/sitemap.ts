import type { APIRequestContext } from '@playwright/test'

/** The text of a site's sitemap: its index, and then each part the index names. */
export async function readSitemap(request: APIRequestContext, siteUrl: string): Promise<string[]> {
  const index = await (await request.get(`${siteUrl}/sitemap.xml`)).text()
  const parts: string[] = []
  for (const part of locationsIn(index)) parts.push(await (await request.get(part)).text())
  return [index, ...parts]
}

/** Every page the sitemap names. */
export async function sitemapAddresses(request: APIRequestContext, siteUrl: string): Promise<string[]> {
  const [, ...parts] = await readSitemap(request, siteUrl)
  return parts.flatMap(locationsIn)
}

export const locationsIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url)
