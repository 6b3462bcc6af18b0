import compression from 'compression'
import { constants } from 'node:zlib'

/**
 * Brotli where the reader's browser takes it, else gzip: text only, and none of what is tiny. A little closer than `compression` does it by
 * itself: a page is 8 % smaller for 0.4 ms more. Next sets the headers of route handlers (feeds,
 * the service worker) as lists of one, which `compression` takes for no type it knows.
 */
export const compress = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  filter: (request, response) => {
    const type = response.getHeader('Content-Type')
    if (Array.isArray(type)) response.setHeader('Content-Type', type.join())
    return compression.filter(request, response)
  },
})
