import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const forever = [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  trailingSlash: false,
  // The server entry compresses, so that it can read what a page says of itself before that (serving/finish-answer.ts).
  compress: false,
  // Variants are made when a picture is published; the run-time optimizer stays off (design decision 7).
  images: { unoptimized: true },
  cacheHandler: fileURLToPath(new URL('./serving/kept-pages/page-keeper.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  // Servers that build the same sources are one site, and find each other's kept pages (scripts/steps/build-site.ts).
  generateBuildId: () => process.env.MIDAD_SOURCES ?? null,
  // npm test checks the types of the whole project; a start does not check them again.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  // Arabic comes first. Not a permanent redirect: a newsroom may one day put its English front at the root.
  // The first page of a list has no number in its address, and that of a discussion stands below its story.
  redirects: async () => [
    { source: '/', destination: '/ar', permanent: false },
    { source: '/lite', destination: '/ar/lite', permanent: false },
    { source: '/:language(ar|en)/lite/saved', destination: '/:language/saved', permanent: true },
    { source: '/:language(ar|en)/:section/:slugline/comments', destination: '/:language/:section/:slugline#comments', permanent: true },
    {
      source: '/:language(ar|en)/:section/:slugline/comments/page/1',
      destination: '/:language/:section/:slugline#comments',
      permanent: true,
    },
    { source: '/:language(ar|en)/:list+/page/1', destination: '/:language/:list+', permanent: true },
  ],
  // What is neither a file, nor a route, nor in either language stands nowhere: the page that says so, and not one of /ar with its title.
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [{ source: '/:other((?!(?:ar|en|desk|feeds|media|sitemaps)(?:/|$)).*)', destination: '/-/nowhere' }],
    fallback: [],
  }),
  headers: async () => [
    { source: '/fonts/:path*', headers: forever },
    // The desk is nobody's business: no search engine's, and no site's that a link leads to.
    {
      source: '/desk/:path*',
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
