import type { ServerResponse } from 'node:http'
import { beforeHead } from './before-head.ts'

/**
 * What caches between the site and its readers are told of a page: keep it for a second, which is enough to carry any crowd, and go
 * on showing it for a day where the site does not answer. A correction is then seen within two seconds through any of them.
 */
const PAGE = 'public, max-age=0, s-maxage=1, stale-if-error=86400'

/** What is not there, or failed, may be there in a minute. */
const ABSENCE = 'no-store'

/** What stands at an address that names its version. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** Tells browsers to keep an answer for good, once it is known to be there. Called after `tellCaches`. */
export function keepForGood(response: ServerResponse): void {
  beforeHead(response, ([status]) => {
    if (status === 200 || status === 304) response.setHeader('Cache-Control', FOR_GOOD)
  })
}

/** What Next tells its own scripts of a page. No page of ours has them. */
const OF_THE_FRAMEWORK = ['x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time']

/**
 * Sees to it that caches are told the truth. Next tells them to keep pages, redirects and 404s for a year, as if nothing were ever
 * corrected, moved back or published; and that a page differs by headers which no request of ours has (inner-headers.ts). nginx counts in
 * whole seconds, by which one lasts up to two: it is told to ask again once this second of the clock is over, and tells nobody.
 */
export function tellCaches(response: ServerResponse, { isBehindProxy }: { isBehindProxy: boolean }): void {
  beforeHead(response, ([status]) => {
    const policy = policyFor(status, String(response.getHeader('Cache-Control') ?? ''))
    if (policy) response.setHeader('Cache-Control', policy)
    if (policy === PAGE && isBehindProxy) response.setHeader('X-Accel-Expires', `@${Math.floor(Date.now() / 1_000)}`)
    for (const name of OF_THE_FRAMEWORK) response.removeHeader(name)
    varyByNothingOfTheFrameworks(response)
  })
}

function varyByNothingOfTheFrameworks(response: ServerResponse) {
  const vary = String(response.getHeader('Vary') ?? '')
  const left = vary.split(/, */).filter((name) => name && !/^(?:rsc|next-.*)$/i.test(name))
  if (left.length > 0) response.setHeader('Vary', left.join(', '))
  else response.removeHeader('Vary')
}

function policyFor(status: number, ofNext: string): string | undefined {
  if (status >= 400) return ABSENCE
  // What is for one reader's eyes only, the way there included.
  if (ofNext.includes('no-store')) return undefined
  const isRedirect = status >= 300 && status !== 304
  return isRedirect || ofNext.includes('s-maxage') ? PAGE : undefined
}
