import type { ServerResponse } from 'node:http'
import { beforeHead } from './before-head.ts'
import { BARE_POLICY } from './page-policy.ts'

/**
 * Two years, subdomains included (OWASP ASVS 5.0, 3.4.1). Not `preload`: with it anyone could hand the newsroom's domain in for the list
 * browsers come with, which only its owner should.
 */
const ONLY_HTTPS = 'max-age=63072000; includeSubDomains'

/** Nothing on a page asks for any of these; a page that was broken into cannot either. */
const ASKS_FOR_NOTHING = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What a browser never opens as a document: a face, a style, a script (whose policy would be that of a worker it is run as), a picture. */
const NO_DOCUMENT = /^(?:font\/|text\/css|(?:text|application)\/javascript|image\/(?!svg))/

/** A page stands alone: no window of another site holds it, no frame shows it, and it loads nothing that does not let itself be loaded. */
const OF_A_PAGE = {
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': ASKS_FOR_NOTHING,
}

const POLICY = 'content-security-policy'

/** What other sites may show: feed readers on the web show pictures and feeds, and whoever a link was sent to sees its picture. */
const FOR_OTHER_SITES = /^\/(?:media|feeds|icons)\//

/**
 * Sets what every answer says about how it may be used, whatever made it. A page whose maker set no policy is sent with one under which it
 * loads nothing.
 */
export function sayHowToUse(response: ServerResponse, { siteUrl, path }: { siteUrl: string; path: string }): void {
  set(response, { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' })
  if (siteUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', ONLY_HTTPS)
  response.setHeader('Cross-Origin-Resource-Policy', FOR_OTHER_SITES.test(path) ? 'cross-origin' : 'same-origin')

  beforeHead(response, (head) => setByType(response, namesIn(head.find((part) => typeof part === 'object'))))
}

/** `given` are the headers that come with the head itself. */
function setByType(response: ServerResponse, given: Map<string, unknown>) {
  const type = String(given.get('content-type') ?? response.getHeader('Content-Type') ?? '')
  if (type.startsWith('text/html')) set(response, OF_A_PAGE)
  if (NO_DOCUMENT.test(type)) return response.removeHeader('Referrer-Policy')
  if (!given.has(POLICY) && !response.hasHeader(POLICY)) response.setHeader(POLICY, BARE_POLICY)
}

const namesIn = (headers: unknown) => new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value as unknown]))

function set(response: ServerResponse, headers: Record<string, string>) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
