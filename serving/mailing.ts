import { createTranslator } from 'next-intl'
import { composeMail, type MailSentences } from '../newsroom/mail/compose-mail.ts'
import { DeliveryError, sendDue } from '../newsroom/mail/send-due.ts'
import { openSmtp } from '../newsroom/mail/smtp.ts'
import { theKeys } from '../newsroom/keys/keys.ts'
import { settings } from '../newsroom/settings.ts'
import type { Language } from '../newsroom/stories/model.ts'
import type { Store } from '../newsroom/store/store.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }

const EVERY_MS = 3_000
/** While no mail can be handed over it is tried ever less often, up to this. */
const MOST_PATIENT_MS = 5 * 60_000

const messages = { ar, en }

/** The sentences of mail, outside a request. */
const mailSentences = (language: Language): MailSentences =>
  createTranslator({ locale: language, messages: messages[language], namespace: 'Mail' })

/**
 * Sends what is due in the outbox, every few seconds, where SMTP_URL says to whom; elsewhere mail waits where the desk sees it. While
 * the way is closed mail waits too, and the log says so once.
 */
export function startMailing(store: Store): { stop: () => Promise<void> } {
  const { smtpUrl, mailFrom, siteUrl } = settings()
  if (!smtpUrl) return { stop: async () => {} }

  const sender = openSmtp({ smtpUrl, mailFrom })
  let hasComplained = false
  let wait = EVERY_MS
  let isStopped = false
  let timer: NodeJS.Timeout
  const look = async () => {
    try {
      await sendDue(store, {
        compose: (mail, now) => composeMail(store.read, mail, { keys: theKeys(), siteUrl, sentences: mailSentences(mail.language), now }),
        deliver: sender.deliver,
        goesOn: () => !isStopped,
      })
      hasComplained = false
      wait = EVERY_MS
    } catch (error) {
      if (!hasComplained) console.error(complaint(error))
      hasComplained = true
      wait = Math.min(wait * 2, MOST_PATIENT_MS)
    }
    if (!isStopped) timer = setTimeout(begin, wait).unref()
  }
  let running = Promise.resolve()
  const begin = () => void (running = look())
  timer = setTimeout(begin, EVERY_MS).unref()
  return {
    // A mail that is being handed over is let go of only when that is noted, or it would be sent again.
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
      sender.close()
    },
  }
}

/** Without the words of the error, which may hold an address or the password of SMTP_URL. */
function complaint(error: unknown) {
  if (error instanceof DeliveryError) {
    return `Mail cannot be handed over (${error.what}); it waits, and is tried again. Check SMTP_URL and that its server answers.`
  }
  return `Mail waits, because the store cannot be asked for it: ${error instanceof Error ? error.message : String(error)}`
}
