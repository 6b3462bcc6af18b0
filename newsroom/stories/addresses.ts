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
  search: (language: Language, text = '', page = 1, narrowed: SearchNarrowing = {}) => {
    const parameters = new URLSearchParams()
    if (text) parameters.set('q', text)
    for (const name of searchNarrowings) if (narrowed[name]) parameters.set(name, narrowed[name])
    if (page > 1) parameters.set('page', String(page))
    return `/${language}/search${parameters.size > 0 ? `?${parameters}` : ''}`
  },
  /** What this device keeps for when there is no connection. */
  saved: (language: Language) => `/${language}/saved`,
  manifest: (language: Language) => `/${language}/manifest.webmanifest`,
  /** What a half-typed query may become, as JSON. */
  suggestions: (language: Language) => `/${language}/search/suggestions`,
  /** `format` xml is RSS, json is JSON Feed; without a section all of the language's news. */
  feed: (language: Language, format: 'xml' | 'json', section?: string) =>
    section ? `/feeds/${language}/${section}.${format}` : `/feeds/${language}.${format}`,
  /** A story's discussion, page by page. The first page, oldest first, stands under the story itself. */
  discussion: (language: Language, section: string, slugline: string, order: DiscussionOrder = 'oldest', page = 1) => {
    const story = `/${language}/${section}/${slugline}`
    if (order === 'newest') return paged(`${story}/comments/newest`, page)
    return page > 1 ? `${story}/comments/page/${page}` : `${story}#comments`
  },
  /** Where comments are posted to, and below which everything about comments stands. */
  comments: (language: Language) => `/${language}/comments`,
  /** A comment's lasting address: it leads to the page the comment stands on now. */
  comment: (language: Language, id: string) => `/${language}/comments/${id}`,
  reply: (language: Language, id: string) => `/${language}/comments/${id}/reply`,
  report: (language: Language, id: string) => `/${language}/comments/${id}/report`,
  /** A comment that was not accepted, with its writer's words and what is wrong with them. */
  draft: (language: Language, token: string) => `/${language}/comments/draft/${token}`,
  /** For the writer's eyes only: what became of a comment. */
  receipt: (language: Language, token: string) => `/${language}/comments/received/${token}`,
  /** Where a report is posted to, and what its reader sees then. */
  sendReport: (language: Language, id: string) => `/${language}/comments/${id}/report/send`,
  reported: (language: Language, id: string) => `/${language}/comments/${id}/report/received`,
  /** A report that was not accepted, with its words and what is wrong with them. */
  reportDraft: (language: Language, id: string, token: string) => `/${language}/comments/${id}/report/draft/${token}`,
  /** Where a reader asks for what they wrote; with the token mailed to them, where they export or erase it. */
  ownComments: (language: Language, token?: string) => `/${language}/comments/mine${token ? `/${token}` : ''}`,
  /** Where the asking is posted to, what a reader is told then, and where an address that is none can be mended. */
  askOwnComments: (language: Language) => `/${language}/comments/mine/ask`,
  ownCommentsAsked: (language: Language) => `/${language}/comments/mine/asked`,
  ownCommentsDraft: (language: Language, token: string) => `/${language}/comments/mine/draft/${token}`,
  ownCommentsFile: (language: Language, token: string) => `/${language}/comments/mine/${token}/download`,
  /** Where erasing or withdrawing a comment, or all, is confirmed; without `which`, where it is posted to. */
  changeOwnComments: (language: Language, token: string, change: 'erase' | 'withdraw', which?: string) =>
    `/${language}/comments/mine/${token}/${change}${which ? `/${which}` : ''}`,
  /** Where a writer says that the e-mail address is theirs. */
  confirmation: (language: Language, token: string) => `/${language}/comments/confirm/${token}`,
  confirm: (language: Language, token: string) => `/${language}/comments/confirm/${token}/yes`,
  /** Where a writer stops notices, and lets them start again. */
  notices: (language: Language, token: string) => `/${language}/comments/notices/${token}`,
  stopNotices: (language: Language, token: string) => `/${language}/comments/notices/${token}/stop`,
  startNotices: (language: Language, token: string) => `/${language}/comments/notices/${token}/start`,
  /**
   * The same in the lite edition (serving/lite), of an address of the newspaper's own pages; any other as it is. There a story's comments
   * have a page of their own; what the device keeps is listed in the full edition alone.
   */
  lite: (address: string) =>
    address
      .replace(/^\/(?:ar|en)\/[^/?#]+\/[^/?#]+(?=#comment)/, '$&/comments')
      .replace(/^\/(?:ar|en)(?=[/?#]|$)(?!\/(?:lite|saved)(?:[/?#]|$))/, '$&/lite'),
  /** A part of the sitemap: `pages`, `ar-2026-11` … */
  sitemap: (part: string) => `/sitemaps/${part}.xml`,
  media: (hash: string, width: number, format: 'avif' | 'webp') => `/media/${hash}/${width}.${format}`,
}

/** What a search can be narrowed to, in the order its address has it. */
export const searchNarrowings = ['language', 'section', 'topic', 'author', 'from', 'until', 'order'] as const
export type SearchNarrowing = Partial<Record<(typeof searchNarrowings)[number], string>>

export type DiscussionOrder = 'oldest' | 'newest'

const paged = (address: string, page: number) => (page > 1 ? `${address}/page/${page}` : address)

/** Keys no section and no page may have, because below /ar and /en they are something else: the address space is one. */
export const reservedKeys = ['lite', 'latest', 'search', 'topics', 'authors', 'comments', 'page', 'saved']
