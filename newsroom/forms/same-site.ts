import { settings } from '../settings.ts'

/** Where a form stood that was posted: on this site, on another one, or the browser did not say. */
export type FormOrigin = 'same' | 'foreign' | 'unsaid'

/**
 * What the browser says of where a post comes from: `Sec-Fetch-Site`, which pages cannot forge; where it is absent (a browser does not
 * send it to an address that is not secure, such as a phone's to the newsroom's own network) the `Origin`, compared with SITE_URL or,
 * where none is set, with the name the request called the site by. Forwarded names are not believed.
 */
export function formOrigin({ headers }: Pick<Request, 'headers'>): FormOrigin {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none' ? 'same' : 'foreign'
  const origin = headers.get('origin')
  if (origin === null) return 'unsaid'
  const { hasSiteUrl, siteUrl } = settings()
  const isOurs = hasSiteUrl ? origin === new URL(siteUrl).origin : hostOf(origin) === headers.get('host')
  return isOurs ? 'same' : 'foreign'
}

/** `null`, which a sandboxed page sends, has none. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)
