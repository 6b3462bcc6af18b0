import { createTransport } from 'nodemailer'
import type { ComposedMail } from './compose-mail.ts'
import { DeliveryError } from './send-due.ts'

/** Who hands mail over, and from where. */
export type Sender = { deliver: (mail: ComposedMail) => Promise<void>; close: () => void }

/**
 * Hands mail over to the server SMTP_URL names, over one connection that is kept for as long as there is mail. No address and no name
 * of this machine goes into a header: the greeting and the Message-ID carry the domain mail comes from.
 */
export function openSmtp({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Sender {
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1)
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    name: domain,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // What a mail says is text of ours and of readers; nothing in it is a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, mailFrom, domain))
      } catch (error) {
        throw deliveryError(error)
      }
    },
    close: () => transport.close(),
  }
}

function messageOf(mail: ComposedMail, mailFrom: string, domain: string) {
  return {
    from: { name: mail.fromName, address: mailFrom },
    to: { name: '', address: mail.to },
    // Said here once more, so that nothing in a header can add to whom it goes.
    envelope: { from: mailFrom, to: [mail.to] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}@${domain}>`,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(mail.stopAddress && { 'List-Unsubscribe': `<${mail.stopAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    xMailer: false as const,
  }
}

type SmtpFailure = { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown }

/** Only codes are kept of what a server says: its words mostly repeat the address. */
function deliveryError(error: unknown): DeliveryError {
  const { code, responseCode, response, command } = (error ?? {}) as SmtpFailure
  const status = typeof responseCode === 'number' ? responseCode : undefined
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(String(response))?.[1]
  const named = /^E[A-Z0-9]+$/.test(String(code)) ? String(code) : 'EUNKNOWN'
  const what = status === undefined ? named : [status, detail].filter(Boolean).join(' ')
  // 421 closes the connection, and whatever is answered to a greeting, a password or a sender is about us and not about the mail.
  const isAboutMail = (named === 'EENVELOPE' || named === 'EMESSAGE') && status !== 421 && command !== 'MAIL FROM'
  return isAboutMail ? new DeliveryError('mail', what, status === undefined || status >= 500) : new DeliveryError('way', what)
}
