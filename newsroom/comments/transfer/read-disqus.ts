import { htmlToLine, htmlToText } from './html-to-text.ts'
import { LONGEST_SOURCE_BODY, toInstant, type Found, type StoryClues } from './source-comment.ts'
import type { XmlListener } from './read-xml.ts'

const THREAD = 'disqus/thread'
const POST = 'disqus/post'

const threadFields = ['id', 'forum', 'link'] as const
const postFields = ['message', 'createdAt', 'isDeleted', 'isSpam', 'isApproved', 'author/name', 'author/username', 'author/email'] as const
type Field = (typeof threadFields)[number] | (typeof postFields)[number]

/** Whether the root of a file is that of a Disqus export. */
export const isDisqus = (root: string): boolean => root === 'disqus'

/**
 * Listens to a Disqus export and adds the comments it finds to `found`. Its threads (one for each page that has comments) come before
 * the posts, and what leads from them to our stories is kept.
 */
export function listenToDisqus(found: Found[], now: Date): XmlListener {
  const threads = new Map<string, { forum: string; story: StoryClues }>()
  let id = ''
  let thread = ''
  let parent = ''
  let fields: Partial<Record<Field, string>> = {}

  const rememberThread = () => {
    const [identifier = '', link = '', forum = ''] = [fields.id?.trim(), fields.link?.trim(), fields.forum?.trim()]
    const ids = [id, identifier].filter((one) => one !== '')
    // Sites give Disqus an identifier of their own making: often the slug, or an address.
    threads.set(id, { forum, story: { ids, addresses: [link, identifier].filter((one) => one !== ''), sluglines: [identifier] } })
  }

  const toFound = (line: number): Found => {
    const { forum = '', story } = threads.get(thread) ?? {}
    const source = `disqus:${forum}:${id}`
    if (id === '') return { line, source, reason: 'no-id' }
    if (is(fields.isDeleted)) return { line, source, reason: 'deleted' }
    if (!story) return { line, source, reason: 'no-story', about: `thread ${thread}` }
    const at = toInstant(fields.createdAt?.trim() ?? '', now)
    if (at === null) return { line, source, reason: 'no-date' }
    const message = fields.message ?? ''
    if (message.length > LONGEST_SOURCE_BODY) return { line, source, reason: 'too-long' }
    const isHeld = fields.isApproved?.trim() === 'false'
    return {
      line,
      source,
      parent: parent === '' ? null : `disqus:${forum}:${parent}`,
      story,
      status: is(fields.isSpam) ? 'spam' : isHeld ? 'held' : 'approved',
      name: htmlToLine(fields['author/name'] || fields['author/username'] || ''),
      email: fields['author/email']?.trim() ?? '',
      // The oldest posts are text without any mark-up.
      body: htmlToText(message, /<(p|br|div)\b/i.test(message) ? 'spaces' : 'kept'),
      at,
    }
  }

  return {
    texts: new Set([...threadFields.map((name) => `${THREAD}/${name}`), ...postFields.map((name) => `${POST}/${name}`)]),
    open: (path, attributes) => {
      const given = attributes['dsq:id']?.trim() ?? ''
      if (path === THREAD || path === POST) [id, thread, parent, fields] = [given, '', '', {}]
      else if (path === `${POST}/thread`) thread = given
      else if (path === `${POST}/parent`) parent = given
    },
    close: (path, text, line) => {
      if (path === THREAD) rememberThread()
      else if (path === POST) found.push(toFound(line))
      else if (path.startsWith(`${THREAD}/`)) fields[path.slice(THREAD.length + 1) as Field] = text
      else if (path.startsWith(`${POST}/`)) fields[path.slice(POST.length + 1) as Field] = text
    },
  }
}

const is = (field = '') => field.trim() === 'true'
