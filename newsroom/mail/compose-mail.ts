import { directionOf } from '../arabic/direction.ts'
import { plainIsolate } from '../arabic/isolate.ts'
import type { Direction } from '../arabic/language.ts'
import { truncate } from '../arabic/truncate.ts'
import { normaliseEmail } from '../comments/email.ts'
import { mailLinkToken, type MailLinkKind } from '../comments/mail-links.ts'
import type { Keys } from '../keys/keys.ts'
import type { RejectionReason } from '../comments/model.ts'
import { addresses } from '../stories/addresses.ts'
import { getSite } from '../stories/directory.ts'
import { inLanguage } from '../stories/localized.ts'
import { otherLanguage, type Language } from '../stories/model.ts'
import { isPublicEdition } from '../stories/public-editions.ts'
import type { Reader } from '../store/store.ts'
import { mailText, mailHtml, type MailPart } from './mail-parts.ts'
import { stoppableKinds, type WaitingMail } from './model.ts'

/** How much of a comment a mail quotes. */
const QUOTED = 600

type SentenceKey =
  | `${'confirm' | 'approved' | 'rejected' | 'reply' | 'ownComments' | 'staffLink'}.${'subject' | 'opening'}`
  | `${'confirm' | 'ownComments' | 'staffLink'}.otherwise`
  | 'rejected.yours'
  | 'reply.where'
  | 'stop'
  | `reasons.${RejectionReason}`

/** A sentence of `messages/`, namespace Mail. The newsroom knows none itself: who has mail composed brings them, in its language. */
export type MailSentences = (key: SentenceKey, values?: Record<string, string>) => string

/** A mail in words, ready to be handed over. */
export type ComposedMail = {
  to: string
  /** The site's name, which mail is signed with. */
  fromName: string
  subject: string
  text: string
  html: string
  language: Language
  /** Without angle brackets and without a host: the same for the same mail however often it is sent. */
  messageId: string
  /** Where a POST stops mail to this address (RFC 8058). Absent where the mail was asked for. */
  stopAddress?: string
}

type Composing = { keys: Keys; siteUrl: string; sentences: MailSentences; now: Date }

/** What a kind of mail says: subject, and what stands in it. */
type Content = { subject: string; parts: MailPart[] }

/**
 * Puts a mail into words, from what the store knows at this moment. Null where there is nothing to say any more: the comment was
 * taken back, the decision undone, the writer wants no mail, or the address was erased.
 */
export async function composeMail(read: Reader, mail: WaitingMail, composing: Composing): Promise<ComposedMail | null> {
  const { keys, siteUrl, sentences, now } = composing
  // Normalised once more: what is no single address, an import's say, is not mail's business.
  const to = normaliseEmail(keys.open('email', mail.recipient.sealed) ?? '')
  const isStoppable = stoppableKinds.includes(mail.kind)
  if (to === null || (isStoppable && (await wantsNoMail(read, mail.recipient.key)))) return null

  const site = inLanguage((await getSite(read)).name, mail.language).text
  const content = await contentOf(read, mail, site, composing)
  if (!content) return null
  const token = mailLinkToken(keys, 'notices', mail.recipient.key, now)
  const foot: MailPart[] = isStoppable
    ? [{ rule: true }, { text: sentences('stop', { site }) }, { link: siteUrl + addresses.notices(mail.language, token) }]
    : []
  const parts = [...content.parts, ...foot].map((part) => inOrder(part, mail.language))
  return {
    to,
    fromName: oneLine(site),
    subject: plainIsolate(oneLine(content.subject), mail.language),
    text: mailText(parts, mail.language),
    html: mailHtml(parts, mail.language),
    language: mail.language,
    messageId: keys.sign('mail-link', 'message', String(mail.id), mail.at),
    ...(isStoppable && { stopAddress: siteUrl + addresses.stopNotices(mail.language, token) }),
  }
}

async function contentOf(read: Reader, mail: WaitingMail, site: string, composing: Composing): Promise<Content | null> {
  if (mail.kind === 'decision') return decisionContent(read, mail, site, composing)
  if (mail.kind === 'reply') return replyContent(read, mail, composing)
  return linkContent(mail, site, composing)
}

function linkContent({ kind, language, payload, recipient }: WaitingMail, site: string, composing: Composing): Content | null {
  const { keys, siteUrl, sentences, now } = composing
  const tokenFor = (link: MailLinkKind) => mailLinkToken(keys, link, recipient.key, now)
  const around = (address: string, opening: string, otherwise: string): MailPart[] => [
    { text: opening },
    { link: siteUrl + address },
    { text: otherwise },
  ]
  if (kind === 'confirm') {
    const address = addresses.confirmation(language, tokenFor('confirm'))
    const parts = around(address, sentences('confirm.opening', { site }), sentences('confirm.otherwise'))
    return { subject: sentences('confirm.subject', { site }), parts }
  }
  if (kind === 'own-comments') {
    const address = addresses.ownComments(language, tokenFor('own-comments'))
    const parts = around(address, sentences('ownComments.opening', { site }), sentences('ownComments.otherwise'))
    return { subject: sentences('ownComments.subject', { site }), parts }
  }
  const path = keys.open('staff', payload.sealedPath ?? '')
  if (!path?.startsWith('/')) return null
  const parts = around(path, sentences('staffLink.opening', { site }), sentences('staffLink.otherwise'))
  return { subject: sentences('staffLink.subject', { site }), parts }
}

async function decisionContent(
  read: Reader,
  mail: WaitingMail,
  site: string,
  { siteUrl, sentences, now }: Composing,
): Promise<Content | null> {
  const comment = await findComment(read, mail, now)
  if (!comment) return null
  const headline = isolated(comment.headline, mail.language)
  const quote = quoteOf(comment)
  if (comment.status === 'approved' && comment.isPublic) {
    const opening = sentences('approved.opening', { headline })
    return {
      subject: sentences('approved.subject', { headline }),
      parts: [{ text: opening }, { link: siteUrl + addresses.comment(mail.language, comment.id) }, quote],
    }
  }
  if (comment.status !== 'rejected') return null
  const reason = sentences(`reasons.${(comment.rejection ?? 'other') as RejectionReason}`)
  return {
    subject: sentences('rejected.subject', { headline }),
    parts: [{ text: sentences('rejected.opening', { headline, site }) }, { text: reason }, { text: sentences('rejected.yours') }, quote],
  }
}

async function replyContent(read: Reader, mail: WaitingMail, { siteUrl, sentences, now }: Composing): Promise<Content | null> {
  const reply = await findComment(read, mail, now)
  if (reply?.status !== 'approved' || !reply.isPublic) return null
  const values = { name: isolated(reply.name, mail.language), headline: isolated(reply.headline, mail.language) }
  return {
    subject: sentences('reply.subject', values),
    parts: [
      { text: sentences('reply.opening', values) },
      quoteOf(reply),
      { text: sentences('reply.where') },
      { link: siteUrl + addresses.comment(mail.language, reply.id) },
    ],
  }
}

async function findComment(read: Reader, { payload, language }: WaitingMail, now: Date) {
  const comment = await read
    .selectFrom('comments')
    .select(['id', 'story_id', 'name', 'body', 'direction', 'status', 'rejection'])
    .where('id', '=', payload.commentId ?? '')
    .executeTakeFirst()
  if (!comment) return null
  const editions = await read
    .selectFrom('editions')
    .select(['language', 'headline', 'status', 'published_at'])
    .where('story_id', '=', comment.story_id)
    .execute()
  const shown = editions.filter((edition) => isPublicEdition(edition, now.toISOString()))
  const inOrder = [language, otherLanguage(language)].flatMap((each) =>
    [...shown, ...editions].filter((edition) => edition.language === each),
  )
  return { ...comment, headline: inOrder[0]?.headline ?? '', isPublic: shown.length > 0 }
}

async function wantsNoMail(read: Reader, key: string) {
  const writer = await read.selectFrom('writers').select('stopped_at').where('email_key', '=', key).executeTakeFirst()
  return Boolean(writer?.stopped_at)
}

const quoteOf = ({ body, direction }: { body: string; direction: string }): MailPart => ({
  quote: truncate(body, QUOTED),
  direction: direction as Direction,
})

/** What is foreign in a sentence or a quotation, isolated by marks: mail has no other way that every program follows. */
function inOrder(part: MailPart, language: Language): MailPart {
  if ('text' in part) return { text: plainIsolate(part.text, language) }
  if (!('quote' in part)) return part
  const own = part.direction === 'rtl' ? 'ar' : 'en'
  return { ...part, quote: part.quote.replace(/^.+$/gm, (line) => plainIsolate(line, own)) }
}

/** Names and headlines within a sentence without markup: on one line, and in their own direction where it is not the mail's. */
function isolated(text: string, language: Language): string {
  const own: Direction = language === 'ar' ? 'rtl' : 'ltr'
  const line = oneLine(text)
  return directionOf(line, own) === own ? line : `\u2068${line}\u2069`
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
