import type { ServerResponse } from 'node:http'

/**
 * Sees to it that no cache between the site and its readers remembers that a page was not there: it may be published, or come back,
 * in a minute. Next tells caches to keep a 404 for a year, as it does a page.
 */
export function forgetAbsence(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  Object.assign(response, {
    writeHead: (...head: Parameters<typeof writeHead>) => {
      if (head[0] >= 400 && !response.headersSent) response.setHeader('Cache-Control', 'no-store')
      return writeHead(...head)
    },
  })
}
