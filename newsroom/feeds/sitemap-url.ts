import type { Language } from '../stories/model.ts'
import { element, escapeXml } from './xml.ts'

/** An address of the site, when what stands there was changed, and where it stands in both languages. */
export type SitemapEntry = { address: string; changed?: string; twins?: Partial<Record<Language, string>> }

export const URLSET =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'

/** An address as a sitemap names it, with its twin as Google asks (https://www.sitemaps.org/protocol.html). */
export function sitemapUrl({ address, changed, twins = {} }: SitemapEntry, siteUrl: string): string {
  const alternates = Object.entries(twins).map(([language, twin]) => alternate(language, siteUrl + twin))
  const fallback = twins.ar ? alternate('x-default', siteUrl + twins.ar) : ''
  const parts = [element('loc', siteUrl + address), changed ? element('lastmod', changed) : '', ...alternates, fallback]
  return `<url>${parts.join('')}</url>\n`
}

const alternate = (language: string, href: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`
