import { getTranslations } from 'next-intl/server'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { composeMail, type ComposedMail } from '@/newsroom/mail/compose-mail.ts'
import { findMail, type OutboxEntry } from '@/newsroom/mail/outbox.ts'
import { settings } from '@/newsroom/settings.ts'
import type { Reader } from '@/newsroom/store/store.ts'

/**
 * Whether mail is shown at the desk as it would be sent: only where none is sent and the site is not public. Elsewhere the links in it
 * are their recipients' alone.
 */
export function isMailShown(): boolean {
  const { smtpUrl, hasSiteUrl, siteUrl } = settings()
  return smtpUrl === undefined && !(hasSiteUrl && siteUrl.startsWith('https:'))
}

/** What may be shown of a mail: all but whom it is for. */
export type ShownMail = Pick<ComposedMail, 'subject' | 'text' | 'language'>

/** The mails of a page in words, by id: null where there is nothing to say any more. Empty where mail is not shown. */
export async function composeShown(read: Reader, entries: OutboxEntry[], now = new Date()): Promise<Map<number, ShownMail | null>> {
  const shown = new Map<number, ShownMail | null>()
  if (!isMailShown()) return shown
  for (const { id } of entries) {
    const mail = await findMail(read, id)
    if (!mail) continue
    const sentences = await getTranslations({ locale: mail.language, namespace: 'Mail' })
    const composed = await composeMail(read, mail, { keys: theKeys(), siteUrl: settings().siteUrl, sentences, now })
    shown.set(id, composed && { subject: composed.subject, text: composed.text, language: composed.language })
  }
  return shown
}
