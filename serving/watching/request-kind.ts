/** What a request is for, as people who look after a site count them. */
export type RequestKind = 'page' | 'lite' | 'search' | 'feed' | 'picture' | 'file' | 'form' | 'desk' | 'watching'

const KINDS: [RegExp, RequestKind][] = [
  [/^\/desk(?:\/|$)/, 'desk'],
  [/^\/(?:health|metrics)$/, 'watching'],
  [/^\/media\//, 'picture'],
  [/^\/(?:_next|scripts|fonts|icons)\/|^\/(?:service-worker\.js|favicon\.ico|icon\.svg)$|\.webmanifest$/, 'file'],
  [/^\/(?:feeds\/|(?:news-)?sitemap|sitemaps\/|robots\.txt$)/, 'feed'],
  [/^\/(?:ar|en)\/(?:lite\/)?search(?:\/|$)/, 'search'],
  [/^\/(?:ar|en)\/lite(?:\/|$)/, 'lite'],
]

/** The kind of a request by its path, which has no query. */
export function kindOf(method: string, path: string): RequestKind {
  const [, kind] = KINDS.find(([pattern]) => pattern.test(path)) ?? []
  return kind ?? (method === 'POST' ? 'form' : 'page')
}

/**
 * A path that can be written down: whatever only its reader may know (receipts, drafts, links from mails), and whatever no page of ours is
 * called, is left out. Public addresses stay as they are.
 */
export function loggable(path: string): string {
  const [, head = '', rest] = /^(\/(?:(?:ar|en)\/(?:lite\/)?comments|desk\/(?:ar|en)\/(?:welcome|comments)))(\/.*)?$/.exec(path) ?? []
  if (head) return head + (rest ?? '').replace(/\/[^/]*[0-9A-Z_-][^/]*|\/[^/]{13,}/g, '/…')
  return /^[\w/.~-]{1,200}$/.test(path) ? path : '/…'
}
