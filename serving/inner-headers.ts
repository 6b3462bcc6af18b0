import type { IncomingHttpHeaders } from 'node:http'

// What Next tells itself in headers, and believes when a stranger says it: a policy's nonce is written into the page that is kept,
// router states are parsed, routes are named. Readers' browsers send none of these, because the site's links are plain.
const NAMES = ['content-security-policy', 'content-security-policy-report-only', 'rsc', 'purpose']
const PREFIXES = [
  'next-',
  'x-action-',
  'x-invoke-',
  'x-matched-',
  'x-midad-',
  'x-middleware-',
  'x-nextjs-',
  'x-next-',
  'x-now-',
  'x-prerender-',
  'x-vercel-',
]

/** Takes out of a request what only Next itself may say. */
export function dropInnerHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (NAMES.includes(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) delete headers[name]
  }
}
