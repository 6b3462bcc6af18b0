import type { Keys } from '../../keys/keys.ts'
import type { Reader } from '../../store/store.ts'
import { addresses } from '../../stories/addresses.ts'
import type { Language } from '../../stories/model.ts'
import type { CommentStatus } from '../model.ts'
import { composeOwnMeta } from './own-meta.ts'
import { META_KEY } from './read-wordpress.ts'
import type { CommentPage, CommentRow, ExportedStory } from './walk-comments.ts'

/** The site a WordPress export says it comes from. */
export type WxrSite = { name: string; url: string }

/** What WordPress's importer reads of a post. `id` is a number of this file's. */
export type WxrItem = { id: number; title: string; link: string; slug: string; at: string; isPublished: boolean }

/** What it reads of a comment. `content` is HTML; `meta` is kept by WordPress as it is. */
export type WxrComment = {
  id: number
  parent: number
  author: string
  email: string
  at: string
  content: string
  approved: '1' | '0' | 'spam' | 'trash'
  meta: { key: string; value: string } | null
}

export const wxrHead = ({ name, url }: WxrSite): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${escape(name)}</title>
<link>${escape(url)}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${escape(url)}</wp:base_site_url>
<wp:base_blog_url>${escape(url)}</wp:base_blog_url>
`

export const wxrFoot = '</channel>\n</rss>\n'

export const wxrItemHead = ({ id, title, link, slug, at, isPublished }: WxrItem): string => `<item>
<title>${cdata(title)}</title>
<link>${escape(link)}</link>
<pubDate>${new Date(at).toUTCString()}</pubDate>
<guid isPermaLink="true">${escape(link)}</guid>
<content:encoded></content:encoded>
<excerpt:encoded></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${asWordpressTime(at)}</wp:post_date>
<wp:post_date_gmt>${asWordpressTime(at)}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status>
<wp:ping_status>closed</wp:ping_status>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${isPublished ? 'publish' : 'draft'}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>post</wp:post_type>
<wp:post_password></wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
`

export const wxrItemFoot = '</item>\n'

export const wxrComment = ({ id, parent, author, email, at, content, approved, meta }: WxrComment): string => `<wp:comment>
<wp:comment_id>${id}</wp:comment_id>
<wp:comment_author>${cdata(author)}</wp:comment_author>
<wp:comment_author_email>${cdata(email)}</wp:comment_author_email>
<wp:comment_author_url></wp:comment_author_url>
<wp:comment_author_IP></wp:comment_author_IP>
<wp:comment_date>${asWordpressTime(at)}</wp:comment_date>
<wp:comment_date_gmt>${asWordpressTime(at)}</wp:comment_date_gmt>
<wp:comment_content>${cdata(content)}</wp:comment_content>
<wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent>
<wp:comment_user_id>0</wp:comment_user_id>
${meta ? `<wp:commentmeta>\n<wp:meta_key>${cdata(meta.key)}</wp:meta_key>\n<wp:meta_value>${cdata(meta.value)}</wp:meta_value>\n</wp:commentmeta>\n` : ''}</wp:comment>
`

const approvals: Record<CommentStatus, WxrComment['approved']> = {
  approved: '1',
  held: '0',
  spam: 'spam',
  rejected: 'trash',
  hidden: 'trash',
  withdrawn: 'trash',
}

/**
 * Comments as WordPress exports them (WXR 1.2): a post for every story, without its text. What WordPress has no field for stands in one
 * meta field of each comment, so that coming back loses nothing. With `keys`, e-mail addresses too.
 */
export async function* composeWxr(
  read: Reader,
  pages: AsyncIterable<CommentPage>,
  site: WxrSite,
  keys: Keys | null,
): AsyncGenerator<string> {
  yield wxrHead(site)
  const numbers = new CommentNumbers()
  let item = 0
  let current = ''
  for await (const { story, comments } of pages) {
    if (story.id !== current) {
      if (current !== '') yield wxrItemFoot
      current = story.id
      yield wxrItemHead(await toItem(read, story, ++item, site))
    }
    yield comments.map((row) => wxrComment(toWxr(row, numbers, keys))).join('')
  }
  if (current !== '') yield wxrItemFoot
  yield wxrFoot
}

/** WordPress's ids are numbers, and a comment's parent has the smaller one. Only those of one thread are remembered. */
class CommentNumbers {
  #thread = ''
  #last = 0
  readonly #known = new Map<string, number>()

  of(thread: string, id: string): number {
    if (thread !== this.#thread) {
      this.#thread = thread
      this.#known.clear()
    }
    const known = this.#known.get(id)
    if (known !== undefined) return known
    this.#known.set(id, ++this.#last)
    return this.#last
  }
}

function toWxr(row: CommentRow, numbers: CommentNumbers, keys: Keys | null): WxrComment {
  const parent = row.parent_id === null ? 0 : numbers.of(row.thread_id, row.parent_id)
  return {
    id: numbers.of(row.thread_id, row.id),
    parent,
    author: escape(row.name),
    email: (keys && row.email_sealed !== null && keys.open('email', row.email_sealed)) || '',
    at: row.at,
    content: escape(row.body),
    approved: approvals[row.status as CommentStatus],
    meta: { key: META_KEY, value: JSON.stringify(composeOwnMeta(row)) },
  }
}

async function toItem(read: Reader, story: ExportedStory, id: number, site: WxrSite): Promise<WxrItem> {
  const [edition] = await read
    .selectFrom('editions')
    .select(['language', 'headline', 'status', 'published_at'])
    .where('story_id', '=', story.id)
    .orderBy('language')
    .execute()
  return {
    id,
    title: edition?.headline ?? story.slugline,
    link: site.url + addresses.story((edition?.language ?? 'ar') as Language, story.section, story.slugline),
    slug: story.slugline,
    at: edition?.published_at ?? new Date(0).toISOString(),
    isPublished: edition?.status === 'published',
  }
}

/** `2021-11-02 09:00:00` */
const asWordpressTime = (at: string) => at.slice(0, 19).replace('T', ' ')

// What XML 1.0 has no way to write (section 2.2); no cleaned text holds any of it.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const cdata = (text: string) => `<![CDATA[${text.toWellFormed().replace(UNWRITABLE, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
