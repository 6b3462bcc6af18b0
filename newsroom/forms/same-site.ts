import { settings } from '../settings.ts'

/** Whether a form was sent from a page of this site: by what the browser says of it, which no page can change. */
export function isSameSite(request: Request): 'same' | 'foreign' | 'unsaid' {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none' ? 'same' : 'foreign'
  const origin = request.headers.get('origin')
  if (!origin) return 'unsaid'
  const { hasSiteUrl, siteUrl } = settings()
  const own = hasSiteUrl ? new URL(siteUrl).host : request.headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === own ? 'same' : 'foreign'
}
