import type { IncomingMessage, ServerResponse } from 'node:http'
import { beforeHead } from './before-head.ts'

/** How a pressed text's tag ends: the same text, in fewer bytes. */
const PRESSED = '.br"'

/** A page's address; those of feeds and files have a dot. */
const OF_A_PAGE = /^\/(?:ar|en)(?:\/[^/?.]+)*$/

/** The entity tag of an answer whose text was pressed. */
export const pressedTag = (tag: string): string => tag.replace(/"$/, PRESSED)

/**
 * A cache before the site is given a page's text once, and asks from then on whether it has changed: it would show every reader the text as it
 * was compressed in haste, an eighth more bytes, for as long as the page stays as it is. So a pressed text has a tag of its own, and a cache
 * that has another is given the page again, until it is pressed. Who answers sees the page's tag alone.
 */
export function tellPressedApart(request: IncomingMessage, response: ServerResponse, { isBehindProxy }: { isBehindProxy: boolean }): void {
  const known = request.headers['if-none-match']
  if (known?.includes(PRESSED)) {
    request.headers['if-none-match'] = known.replaceAll(PRESSED, '"')
    beforeHead(response, ([status]) => {
      const tag = response.getHeader('ETag')
      if (status === 304 && typeof tag === 'string') response.setHeader('ETag', pressedTag(tag))
    })
  } else if (known && isBehindProxy && takesBrotli(request) && OF_A_PAGE.test(request.url ?? '')) {
    delete request.headers['if-none-match']
  }
}

/** Whether who asks takes Brotli. */
export const takesBrotli = ({ headers }: IncomingMessage): boolean =>
  /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''))
