import type { IncomingHttpHeaders } from 'node:http'
import { isOfDesk } from './address.ts'

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

/**
 * Takes out of a request what only Next itself may say, and cookies where nobody is known by one: Next takes some for an editor's preview,
 * and would set them anew with a page that caches keep for everyone.
 */
export function dropInnerHeaders(headers: IncomingHttpHeaders, url: string): void {
  if (!isOfDesk(url)) delete headers.cookie
  for (const name of Object.keys(headers)) {
    if (NAMES.includes(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) delete headers[name]
  }
}
