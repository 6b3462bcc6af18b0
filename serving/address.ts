const LONGEST = 2_000

/** Where a request goes whose address is no address at all: to a page that does not exist, in the reader's language or in both. */
export const NOWHERE = { ar: '/ar/-/nowhere', en: '/en/-/nowhere', both: '/-/nowhere' }

/** Addresses Next knows and readers do not: pages it answers failures with, folders of routes, a language in capitals. */
const INNER =
  /^\/(?:(?:problem|given-back)(?:\/.*)?|_global-error|_not-found|feeds|media|sitemaps|A[rR]|aR|E[nN]|eN)\/?$|^\/(?:A[rR]|aR|E[nN]|eN)\//

/** The pages whose answer depends on more than their path: the search and its suggestions, and the desk, of which nothing is kept. */
const ASKED_WITH_QUERY = /^\/(?:ar|en)\/search(?:\/suggestions)?\/?$|^\/desk(?:\/|$)/

/** Whether an address is the desk's, where staff are known by a cookie and every page is made for one asking. */
export const isOfDesk = (url: string): boolean => /^\/desk(?:[/?]|$)/.test(url)

/**
 * The address as Next may see it. A page is kept by its path, and Next writes the query into what it keeps: one reader's `?email=…`
 * would reach all others, so only the search and the desk, of which nothing is kept, have a query. Next answers some malformed ones (a broken %-encoding, an encoded NUL or slash) with a bare error before
 * any page of ours; those become the address of a page that does not exist, so that the reader meets the designed 404.
 */
export function saneAddress(url: string): string {
  const [path = '/', ...query] = encoded(url).split('?')
  if (path.length > LONGEST || !isReadable(path)) return path.startsWith('/en') ? NOWHERE.en : NOWHERE.ar
  if (INNER.test(path)) return NOWHERE.both
  return query.length > 0 && ASKED_WITH_QUERY.test(path) ? `${path}?${query.join('?')}` : path
}

/** With Arabic letters that came as they are, one byte a character, written as an address writes them. */
const encoded = (url: string) =>
  url.replace(/[^\x21-\x7e]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)

function isReadable(path: string): boolean {
  // A request may carry a whole address or none at all (OPTIONS *); neither is a page.
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return false
  // Parts of pages, for navigation by scripts, which the site does without (docs/decisions/0012-plain-links.md).
  if (path.endsWith('.rsc')) return false
  try {
    const decoded = decodeURIComponent(path)
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u001f\u007f\\]/.test(decoded) && !/%2f/i.test(path) && !decoded.split('/').includes('..')
  } catch {
    return false
  }
}
