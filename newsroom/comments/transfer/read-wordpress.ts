import type { CommentStatus } from '../model.ts'
import { htmlToLine, htmlToText } from './html-to-text.ts'
import { readOwnMeta } from './own-meta.ts'
import { LONGEST_SOURCE_BODY, toInstant, type Found, type StoryClues } from './source-comment.ts'
import type { XmlListener } from './read-xml.ts'

const CHANNEL = 'rss/channel'
const ITEM = `${CHANNEL}/item`
const COMMENT = `${ITEM}/wp:comment`
const META = `${COMMENT}/wp:commentmeta`

/** The key under which our own export keeps what WordPress has no field for. */
export const META_KEY = 'midad'

const commentFields = [
  'comment_id',
  'comment_parent',
  'comment_author',
  'comment_author_email',
  'comment_date',
  'comment_date_gmt',
  'comment_content',
  'comment_approved',
  'comment_type',
] as const
type CommentField = (typeof commentFields)[number]

const statuses: Record<string, CommentStatus> = {
  1: 'approved',
  approve: 'approved',
  spam: 'spam',
  trash: 'rejected',
  'post-trashed': 'rejected',
}

/** Whether the root of a file is that of a WordPress export (WXR 1.0 to 1.2). */
export const isWordpress = (root: string, attributes: Record<string, string>): boolean =>
  root === 'rss' && /^https?:\/\/wordpress\.org\/export\/1\.[0-2]\/?$/.test(attributes['xmlns:wp'] ?? '')

/** Listens to a WordPress export and adds the comments it finds to `found`. */
export function listenToWordpress(found: Found[], now: Date): XmlListener {
  let site = ''
  let story: StoryClues = { ids: [], addresses: [], sluglines: [] }
  let fields: Partial<Record<CommentField, string>> = {}
  let meta = { key: '', value: '' }
  let own = ''

  /** What a reader reads of it is made here; the IP address, the writer's site and their browser are not listened to. */
  const toFound = (line: number): Found => {
    const id = fields.comment_id?.trim() ?? ''
    const source = `wordpress:${site}:${id}`
    if (!/^\d+$/.test(id)) return { line, source, reason: 'no-id' }
    const type = fields.comment_type?.trim() ?? ''
    if (type === 'pingback' || type === 'trackback') return { line, source, reason: 'pingback' }
    if (type !== '' && type !== 'comment') return { line, source, reason: 'other-kind', about: type }
    // Their clock is in Greenwich; where that was never filled in, the site's own time is all there is.
    const at = toInstant(asUtc(fields.comment_date_gmt), now) ?? toInstant(asUtc(fields.comment_date), now)
    if (at === null) return { line, source, reason: 'no-date' }
    const content = fields.comment_content ?? ''
    if (content.length > LONGEST_SOURCE_BODY) return { line, source, reason: 'too-long' }
    const parent = fields.comment_parent?.trim() ?? '0'
    return {
      line,
      source,
      parent: /^0*$/.test(parent) ? null : `wordpress:${site}:${parent}`,
      story,
      status: statuses[fields.comment_approved?.trim() ?? ''] ?? 'held',
      name: htmlToLine(fields.comment_author ?? ''),
      email: fields.comment_author_email?.trim() ?? '',
      body: htmlToText(content, 'kept'),
      at,
      ...readOwnMeta(own),
    }
  }

  return {
    texts: new Set([
      `${CHANNEL}/link`,
      `${CHANNEL}/wp:base_blog_url`,
      ...['link', 'guid', 'wp:post_id', 'wp:post_name'].map((name) => `${ITEM}/${name}`),
      ...commentFields.map((name) => `${COMMENT}/wp:${name}`),
      ...['meta_key', 'meta_value'].map((name) => `${META}/wp:${name}`),
    ]),
    open: (path) => {
      if (path === ITEM) story = { ids: [], addresses: [], sluglines: [] }
      if (path === COMMENT) [fields, own] = [{}, '']
      if (path === META) meta = { key: '', value: '' }
    },
    close: (path, text, line) => {
      if (path === COMMENT) return void found.push(toFound(line))
      if (path.startsWith(`${COMMENT}/`)) {
        if (path === META && meta.key.trim() === META_KEY) own = meta.value
        else if (path === `${META}/wp:meta_key`) meta.key = text
        else if (path === `${META}/wp:meta_value`) meta.value = text
        else fields[path.slice(`${COMMENT}/wp:`.length) as CommentField] = text
      } else if (path === `${CHANNEL}/link` || path === `${CHANNEL}/wp:base_blog_url`) site = hostOf(text) || site
      else if (path === `${ITEM}/link` || path === `${ITEM}/guid`) story.addresses.push(text.trim())
      else if (path === `${ITEM}/wp:post_id`) story.ids.push(text.trim())
      else if (path === `${ITEM}/wp:post_name`) story.sluglines.push(text.trim())
    },
  }
}

/** The host of the site, with the folder where WordPress stands in one: several may share a host. */
function hostOf(address: string): string {
  const given = address.trim()
  if (!URL.canParse(given)) return ''
  const { host, pathname } = new URL(given)
  return `${host}${pathname}`.replace(/\/+$/, '')
}

/** `2021-11-02 09:00:00`, which is in Greenwich time, as a date can be read. Nothing where it is `0000-00-00 00:00:00`. */
function asUtc(text = ''): string {
  const [, day, time] = /^\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\s*$/.exec(text) ?? []
  return day && time && !day.startsWith('0000') ? `${day}T${time}.000Z` : ''
}
