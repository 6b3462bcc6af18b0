// For tests and benchmarks only.
import { sampleComment } from '../sample-comments.ts'
import { wxrComment, wxrFoot, wxrHead, wxrItemFoot, wxrItemHead, type WxrComment } from './compose-wxr.ts'
import { DAY_MS } from '../../spans.ts'

const TEN_YEARS_MS = 10 * 365 * DAY_MS
const BEGAN = Date.parse('2012-03-01T08:00:00.000Z')

/** How comments of a site that was moderated for years are spread. */
const approvedOf = (number: number): WxrComment['approved'] =>
  number % 50 === 49 ? 'spam' : number % 40 === 39 ? 'trash' : number % 30 === 29 ? '0' : '1'

/** A WordPress export of `count` comments on stories with these slugs: two in five are replies, up to eight deep. */
export function* makeWxr({ count, slugs, host = 'old.example' }: { count: number; slugs: string[]; host?: string }): Generator<string> {
  const url = `https://${host}`
  yield wxrHead({ name: 'Old site', url })
  let number = 0
  for (const [index, slug] of slugs.entries()) {
    yield wxrItemHead({ id: index + 1, title: slug, link: `${url}/${slug}/`, slug, at: new Date(BEGAN).toISOString(), isPublished: true })
    const until = Math.floor((count * (index + 1)) / slugs.length)
    for (let depth = 0; number < until;) {
      const isReply = depth > 0 && number % 5 < 2
      depth = isReply ? Math.min(depth + 1, 8) : 1
      const id = ++number
      yield wxrComment(makeComment(id, isReply ? id - 1 : 0, BEGAN + Math.floor((id * TEN_YEARS_MS) / count)))
    }
    yield wxrItemFoot
  }
  yield wxrFoot
}

function makeComment(id: number, parent: number, time: number): WxrComment {
  const { name, email, body } = sampleComment(id)
  const content = id % 4 === 0 ? `${body}\n\n<a href="https://example.org/${id}" rel="nofollow">source</a> &amp; <em>more</em>` : body
  return {
    id,
    parent,
    author: name,
    email,
    at: new Date(time).toISOString(),
    content,
    approved: approvedOf(id),
    meta: null,
  }
}
