const LONGEST = 2_000

/** Where a request goes whose address is no address at all: to a page that does not exist, in the reader's language. */
export const NOWHERE = { ar: '/ar/-/nowhere', en: '/en/-/nowhere' }

/**
 * The address as Next may see it. Next answers some malformed ones (a broken %-encoding, an encoded NUL or slash) with a bare error before
 * any page of ours; those become the address of a page that does not exist, so that the reader meets the designed 404.
 */
export function saneAddress(url: string): string {
  const [path = '/', ...query] = url.split('?')
  if (path.length <= LONGEST && isReadable(path)) return query.length > 0 ? `${path}?${query.join('?')}` : path
  return path.startsWith('/en') ? NOWHERE.en : NOWHERE.ar
}

function isReadable(path: string): boolean {
  // A request may carry a whole address or none at all (OPTIONS *); neither is a page.
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return false
  try {
    const decoded = decodeURIComponent(path)
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u001f\u007f\\]/.test(decoded) && !/%2f/i.test(path) && !decoded.split('/').includes('..')
  } catch {
    return false
  }
}
