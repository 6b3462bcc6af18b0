import type { ServerResponse } from 'node:http'

/**
 * What caches between the site and its readers are told of a page: keep it for a second, which is enough to carry any crowd, and go
 * on showing it for a day where the site does not answer. A correction is then seen within two seconds through any of them.
 */
const PAGE = 'public, max-age=0, s-maxage=1, stale-if-error=86400'

/** What is not there, or failed, may be there in a minute. */
const ABSENCE = 'no-store'

/**
 * Sees to it that caches are told the truth. Next tells them to keep pages, redirects and 404s for a year, as if nothing were ever
 * corrected, moved back or published.
 */
export function tellCaches(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (...head: Parameters<typeof writeHead>) => {
      const policy = policyFor(head[0], String(response.getHeader('Cache-Control') ?? ''))
      if (policy && !response.headersSent) response.setHeader('Cache-Control', policy)
      return writeHead(...head)
    },
  })
}

function policyFor(status: number, ofNext: string): string | undefined {
  if (status >= 400) return ABSENCE
  // What is for one reader's eyes only, the way there included.
  if (ofNext.includes('no-store')) return undefined
  const isRedirect = status >= 300 && status !== 304
  return isRedirect || ofNext.includes('s-maxage') ? PAGE : undefined
}
