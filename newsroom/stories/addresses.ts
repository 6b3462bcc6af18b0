import type { Language } from './model.ts'

/** Addresses of the site, without its host. The one place that knows their shape. */
export const addresses = {
  front: (language: Language) => `/${language}`,
  section: (language: Language, section: string, page = 1) => paged(`/${language}/${section}`, page),
  story: (language: Language, section: string, slugline: string) => `/${language}/${section}/${slugline}`,
  topics: (language: Language) => `/${language}/topics`,
  topic: (language: Language, topic: string, page = 1) => paged(`/${language}/topics/${topic}`, page),
  authors: (language: Language) => `/${language}/authors`,
  author: (language: Language, author: string, page = 1) => paged(`/${language}/authors/${author}`, page),
  latest: (language: Language, page = 1) => paged(`/${language}/latest`, page),
  page: (language: Language, key: string) => `/${language}/${key}`,
  search: (language: Language, query = '', page = 1) => {
    const parameters = new URLSearchParams()
    if (query) parameters.set('q', query)
    if (page > 1) parameters.set('page', String(page))
    return `/${language}/search${parameters.size > 0 ? `?${parameters}` : ''}`
  },
  /** `format` xml is RSS, json is JSON Feed; without a section all of the language's news. */
  feed: (language: Language, format: 'xml' | 'json', section?: string) =>
    section ? `/feeds/${language}/${section}.${format}` : `/feeds/${language}.${format}`,
  media: (hash: string, width: number, format: 'avif' | 'webp') => `/media/${hash}/${width}.${format}`,
}

const paged = (address: string, page: number) => (page > 1 ? `${address}/page/${page}` : address)

/** Keys no section and no page may have, because below /ar and /en they are something else: the address space is one. */
export const reservedKeys = ['lite', 'latest', 'search', 'topics', 'authors', 'comments', 'page']
