import compression from 'compression'

/**
 * Brotli where the reader's browser takes it, else gzip: text only, and none of what is tiny. Next sets the headers of route handlers (feeds,
 * the service worker) as lists of one, which `compression` takes for no type it knows.
 */
export const compress = compression({
  filter: (request, response) => {
    const type = response.getHeader('Content-Type')
    if (Array.isArray(type)) response.setHeader('Content-Type', type.join())
    return compression.filter(request, response)
  },
})
