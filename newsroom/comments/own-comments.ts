import type { Keys } from '../keys/keys.ts'
import { countQueued, queueMail } from '../mail/outbox.ts'
import { addresses } from '../stories/addresses.ts'
import { getSite } from '../stories/directory.ts'
import { inLanguage } from '../stories/localized.ts'
import { isLanguage, type Language } from '../stories/model.ts'
import type { Reader, Store } from '../store/store.ts'
import { emailKey } from './email.ts'
import { takeTurns, type Limit } from './limits.ts'
import type { CommentStatus, RejectionReason } from './model.ts'
import { noticesState } from './mail-wishes.ts'
import { readerKey } from './reader-key.ts'
import { DAY_MS, MINUTE_MS } from '../spans.ts'

/** One address is sent no more links a day than this, whoever asks for them. */
const LINKS_A_DAY = 3
/** One reader asks for five at once, then one every ten minutes. */
const LIMIT: Limit = { burst: 5, everyMs: 10 * MINUTE_MS }

/**
 * Has a link to what was written with this address mailed to it, where anything was. What comes of it is told by that mail alone: the
 * answer to who asked is always the same, or it would tell who wrote here.
 * @param email normalised (email.ts)
 * @param network as the server entry tells it (forms/reader-header.ts)
 */
export async function requestOwnComments(
  store: Store,
  keys: Keys,
  { email, language, network }: { email: string; language: Language; network: string },
  now: Date,
): Promise<void> {
  const [key, reader] = [emailKey(keys, email), await readerKey(store, keys, network, now)]
  await store.write(async (transaction) => {
    const [turn] = await takeTurns(transaction, [{ key: `own-comments:${reader}`, limit: LIMIT }], now)
    if (turn?.pace !== 'within') return
    const isKnown = await transaction.selectFrom('comments').select('id').where('email_key', '=', key).limit(1).executeTakeFirst()
    if (!isKnown || (await countQueued(transaction, 'own-comments', key, new Date(now.getTime() - DAY_MS))) >= LINKS_A_DAY) return
    const recipient = { sealed: keys.seal('email', email), key }
    await queueMail(transaction, { kind: 'own-comments', recipient, language, payload: {} }, now)
  })
}

/** A comment as its writer sees it. */
export type OwnComment = {
  id: string
  status: CommentStatus
  rejection: RejectionReason | null
  name: string
  body: string
  direction: 'rtl' | 'ltr'
  language: Language
  at: string
  story: { headline: string; address: string }
  /** The comment it replies to. */
  inReplyTo: string | null
}

/** What was written with an address, newest first. @param key its `email_key` */
export async function listOwnComments(read: Reader, key: string, language: Language): Promise<OwnComment[]> {
  const rows = await read
    .selectFrom('comments')
    .innerJoin('stories', 'stories.id', 'comments.story_id')
    .selectAll('comments')
    .select(['stories.section', 'stories.slugline'])
    .where('email_key', '=', key)
    .orderBy('at', 'desc')
    .orderBy('comments.id')
    .execute()
  const headlines = await headlinesOf(read, [...new Set(rows.map(({ story_id }) => story_id))])
  return rows.map((row) => ({
    id: row.id,
    status: row.status as CommentStatus,
    rejection: row.rejection as RejectionReason | null,
    name: row.name,
    body: row.body,
    direction: row.direction as 'rtl' | 'ltr',
    language: row.language as Language,
    at: row.at,
    story: {
      headline: inLanguage(headlines.get(row.story_id) ?? {}, language).text,
      address: addresses.story(language, row.section, row.slugline),
    },
    inReplyTo: row.parent_id,
  }))
}

/** One of them; null where the address wrote no such comment. */
export async function findOwnComment(read: Reader, key: string, id: string, language: Language): Promise<OwnComment | null> {
  return (await listOwnComments(read, key, language)).find((comment) => comment.id === id) ?? null
}

async function headlinesOf(read: Reader, storyIds: string[]): Promise<Map<string, Partial<Record<Language, string>>>> {
  const headlines = new Map<string, Partial<Record<Language, string>>>()
  for (let start = 0; start < storyIds.length; start += 500) {
    const some = storyIds.slice(start, start + 500)
    const rows = await read.selectFrom('editions').select(['story_id', 'language', 'headline']).where('story_id', 'in', some).execute()
    for (const { story_id, language, headline } of rows) {
      if (isLanguage(language)) headlines.set(story_id, { ...headlines.get(story_id), [language]: headline })
    }
  }
  return headlines
}

/** All that is kept of an address, for its owner to take away: what they wrote, and what they wish of mail. */
export async function exportOwnComments(
  read: Reader,
  keys: Keys,
  key: string,
  { language, siteUrl }: { language: Language; siteUrl: string },
  now: Date,
) {
  const [comments, site, notices, sealed] = await Promise.all([
    listOwnComments(read, key, language),
    getSite(read),
    noticesState(read, key),
    read
      .selectFrom('comments')
      .select('email_sealed')
      .where('email_key', '=', key)
      .where('email_sealed', 'is not', null)
      .executeTakeFirst(),
  ])
  return {
    site: { name: inLanguage(site.name, language).text, address: siteUrl },
    exported: now.toISOString(),
    email: sealed?.email_sealed ? keys.open('email', sealed.email_sealed) : null,
    emailConfirmed: notices.isConfirmed,
    noticesStopped: notices.isStopped,
    comments: comments.map(({ id, story, inReplyTo, language, name, body, at, status, rejection }) => ({
      id,
      address: siteUrl + addresses.comment(language, id),
      story: { headline: story.headline, address: siteUrl + story.address },
      inReplyTo,
      language,
      name,
      body,
      written: at,
      status,
      rejection,
    })),
  }
}
