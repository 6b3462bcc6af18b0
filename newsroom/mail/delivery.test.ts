import { createTranslator } from 'next-intl'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { readMailLink } from '../comments/mail-links.ts'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import type { Language } from '../stories/model.ts'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'
import { composeMail, type ComposedMail } from './compose-mail.ts'
import { addComment, addStory, keys, later, now, recipient } from './mail-fixtures.ts'
import { queueMail, type NewMail } from './outbox.ts'
import { DeliveryError, sendDue } from './send-due.ts'
import { openSmtp } from './smtp.ts'

const siteUrl = 'https://news.example'
const sentencesIn = (language: Language) => createTranslator({ locale: language, messages: language === 'ar' ? ar : en, namespace: 'Mail' })

type Received = { raw: string; mail: ParsedMail; to: string[]; from: string; greeting: string }

const openServers: SMTPServer[] = []
const closeServers = async () => {
  for (const server of openServers.splice(0)) await new Promise<void>((resolve) => server.close(() => resolve()))
}
afterEach(closeServers)

/** A mail server that takes everything, or refuses recipients as `refuse` says. */
async function startPost(refuse: (address: string) => Error | null = () => null) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(refuse(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        const from = mailFrom === false ? '' : mailFrom.address
        const mail = await simpleParser(raw)
        received.push({ raw: raw.toString(), mail, to, from, greeting: String(session.hostNameAppearsAs) })
        done()
      })
    },
  })
  openServers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { received, smtpUrl: `smtp://127.0.0.1:${port}` }
}

const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

async function deliver(store: Store, smtpUrl: string): Promise<number> {
  const sender = openSmtp({ smtpUrl, mailFrom: 'comments@news.example' })
  try {
    return await sendDue(store, {
      compose: (mail, at) => composeMail(store.read, mail, { keys, siteUrl, sentences: sentencesIn(mail.language), now: at }),
      deliver: sender.deliver,
      clock: () => later(1),
    })
  } finally {
    sender.close()
  }
}

const queue = (store: Store, mail: NewMail) => store.write((transaction) => queueMail(transaction, mail, now))

const confirmed = (store: Store, email: string) =>
  store.write((transaction) =>
    transaction
      .insertInto('writers')
      .values({ email_key: recipient(email).key, confirmed_at: now.toISOString(), stopped_at: null })
      .execute(),
  )

const tokenIn = (text: string | undefined, part: string) => new RegExp(`/comments/${part}/([\\w-]+)`).exec(text ?? '')?.[1] ?? ''

onEachEngine('mail, through a real server', (openFresh) => {
  test('a notice of a published comment is in the writer’s language and direction, and can be stopped in one click', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'c', 'salma@example.org')
    await confirmed(store, 'salma@example.org')
    await queue(store, { kind: 'decision', recipient: recipient('salma@example.org'), language: 'ar', payload: { commentId: 'c' } })
    const { received, smtpUrl } = await startPost()
    expect(await deliver(store, smtpUrl)).toBe(1)

    const [{ mail, raw, to, from, greeting } = {} as Received] = received
    expect([to, from]).toEqual([['salma@example.org'], 'comments@news.example'])
    expect(mail.subject).toBe('نُشر تعليقك على «قناة السويس في مئة وخمسين عامًا»')
    expect(mail.from?.value).toEqual([{ name: 'مداد', address: 'comments@news.example' }])
    expect(mail.text).toContain('https://news.example/ar/comments/c\n')
    expect(mail.text).toContain('> رأيي في القناة')
    expect(mail.html).toContain('<html lang="ar" dir="rtl">')
    expect(mail.headers.get('content-language')).toBe('ar')
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')

    const stop = /^List-Unsubscribe: *\r?\n? *<(\S+)>/m.exec(raw)?.[1]
    expect(stop).toMatch(/^https:\/\/news\.example\/ar\/comments\/notices\/[\w-]+\/stop$/)
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
    expect(readMailLink(keys, 'notices', tokenIn(stop, 'notices'), later(300 * 86_400))).toBe(recipient('salma@example.org').key)
    // Nothing tells which machine sent it.
    expect(mail.messageId).toMatch(/^<[\w-]+@news\.example>$/)
    expect(greeting).toBe('news.example')
    expect(raw).not.toMatch(/nodemailer|X-Mailer|Received:/i)
  })

  test('a turned-down comment is told with its reason; one the desk took for spam is told nothing', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await confirmed(store, 'sam@example.org')
    await addComment(store, 'no', 'sam@example.org', {
      status: 'rejected',
      rejection: 'off-topic',
      body: 'Buy <b>now</b>',
      direction: 'ltr',
    })
    await addComment(store, 'spam', 'sam@example.org', { status: 'spam' })
    await addComment(store, 'undone', 'sam@example.org', { status: 'held' })
    for (const commentId of ['no', 'spam', 'undone', 'erased-row']) {
      await queue(store, { kind: 'decision', recipient: recipient('sam@example.org'), language: 'en', payload: { commentId } })
    }
    const { received, smtpUrl } = await startPost()
    expect(await deliver(store, smtpUrl)).toBe(1)
    expect(received[0]?.mail.subject).toBe('Your comment on “The canal at 150” was not published')
    expect(received[0]?.mail.text).toContain(en.Mail.reasons['off-topic'])
    expect(received[0]?.mail.html).toContain('<blockquote dir="ltr">Buy &lt;b&gt;now&lt;/b&gt;</blockquote>')
    expect(await store.read.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()).toEqual([])
  })

  test('names and headlines in a subject stand in their own direction', async () => {
    const { store } = await openFresh()
    await addStory(store, { ar: 'SpaceX تطلق قمرًا', en: 'SpaceX launches' })
    await confirmed(store, 'salma@example.org')
    await addComment(store, 'mine', 'salma@example.org')
    await addComment(store, 'r', 'adam@example.org', { parent_id: 'mine', name: 'Adam W.', body: 'Well said.', direction: 'ltr' })
    await queue(store, { kind: 'reply', recipient: recipient('salma@example.org'), language: 'ar', payload: { commentId: 'r' } })
    const { received, smtpUrl } = await startPost()
    await deliver(store, smtpUrl)
    expect(received[0]?.mail.subject).toBe('ردّ \u2068Adam W.\u2069 على تعليقك')
    expect(received[0]?.mail.text).toContain('> \u2068Well said.\u2069')
  })

  test('what is foreign in a quotation keeps its order', async () => {
    const { store } = await openFresh()
    await addStory(store, { ar: 'خبر عن C++', en: 'News of C++' })
    await confirmed(store, 'salma@example.org')
    await addComment(store, 'mine', 'salma@example.org', { body: 'أفضّل C++، فالحرارة -5°', direction: 'rtl' })
    await queue(store, { kind: 'decision', recipient: recipient('salma@example.org'), language: 'ar', payload: { commentId: 'mine' } })
    const { received, smtpUrl } = await startPost()
    await deliver(store, smtpUrl)
    expect(received[0]?.mail.subject).toBe('نُشر تعليقك على «خبر عن \u2068C++\u2069»')
    expect(received[0]?.mail.text).toContain('«خبر عن \u2068C++\u2069»')
    expect(received[0]?.mail.text).toContain('> أفضّل \u2068C++\u2069، فالحرارة \u2066-5°\u2069')
  })

  test('no name, headline or text adds a header or a recipient', async () => {
    const { store } = await openFresh()
    const evil = 'Eve\r\nBcc: spy@evil.example\r\n\r\n<h1>injected</h1>\u2028X-Evil: 1\0'
    await addStory(store, { ar: 'خبر', en: evil.replace('\0', '') })
    await confirmed(store, 'salma@example.org')
    await addComment(store, 'mine', 'salma@example.org')
    await addComment(store, 'r', 'eve@example.org', {
      parent_id: 'mine',
      name: evil.replace('\0', ''),
      body: `.\r\nQUIT\r\n${evil.replace('\0', '')}`,
    })
    await queue(store, { kind: 'reply', recipient: recipient('salma@example.org'), language: 'en', payload: { commentId: 'r' } })
    await queue(store, { kind: 'decision', recipient: recipient('salma@example.org'), language: 'en', payload: { commentId: 'mine' } })
    const { received, smtpUrl } = await startPost()
    expect(await deliver(store, smtpUrl)).toBe(2)
    for (const { mail, raw, to } of received) {
      expect(to).toEqual(['salma@example.org'])
      expect([...mail.headers.keys()].filter((name) => /bcc|x-evil/.test(name))).toEqual([])
      expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^(bcc|x-evil)/im)
      expect(mail.html).not.toContain('<h1>')
      expect(mail.subject).not.toMatch(/[\r\n\u2028]/)
    }
  })

  test('what was sealed and is no single address is mailed nothing', async () => {
    const { store } = await openFresh()
    const strange = [
      'salma@example.org\r\nBcc: spy@evil.example',
      'salma@example.org, spy@evil.example',
      '"x" <spy@evil.example>',
      'a b@example.org>\nDATA',
    ]
    for (const [index, email] of strange.entries()) {
      await queue(store, {
        kind: 'own-comments',
        recipient: { sealed: keys.seal('email', email), key: `k${index}` },
        language: 'en',
        payload: {},
      })
    }
    const { received, smtpUrl } = await startPost()
    await deliver(store, smtpUrl)
    expect(received).toEqual([])
    expect(await store.read.selectFrom('outbox').select('id').execute()).toEqual([])
  })

  test('links that were asked for are mailed without a way to stop them, and are good for what they are for', async () => {
    const { store } = await openFresh()
    const salma = recipient('salma@example.org')
    await queue(store, { kind: 'confirm', recipient: salma, language: 'ar', payload: {} })
    await queue(store, { kind: 'own-comments', recipient: salma, language: 'ar', payload: {} })
    const sealedPath = keys.seal('staff', '/desk/ar/enter/one-time')
    await queue(store, { kind: 'staff-link', recipient: salma, language: 'en', payload: { sealedPath } })
    const { received, smtpUrl } = await startPost()
    await deliver(store, smtpUrl)
    const [confirm, own, staff] = received.map(({ mail }) => mail)
    const token = tokenIn(own?.text, 'mine')
    expect(readMailLink(keys, 'own-comments', token, later(30 * 60))).toBe(salma.key)
    expect(readMailLink(keys, 'own-comments', token, later(62 * 60))).toBeNull()
    expect(readMailLink(keys, 'confirm', token, later(1))).toBeNull()
    expect(readMailLink(keys, 'confirm', tokenIn(confirm?.text, 'confirm'), later(86_400))).toBe(salma.key)
    expect(staff?.text).toContain('https://news.example/desk/ar/enter/one-time')
    expect(confirm?.headers.has('list')).toBe(true)
    expect([own, staff].map((mail) => mail?.headers.has('list'))).toEqual([false, false])
  })

  test('of what a server says only the code is kept, because its words repeat the address', async () => {
    const { store } = await openFresh()
    await queue(store, { kind: 'own-comments', recipient: recipient('gone@example.org'), language: 'en', payload: {} })
    await queue(store, { kind: 'own-comments', recipient: recipient('full@example.org'), language: 'en', payload: {} })
    const { smtpUrl } = await startPost((address) =>
      address.startsWith('gone') ? refusal(550, `5.1.1 <${address}>: no such user`) : refusal(452, `4.2.2 <${address}>: over quota`),
    )
    expect(await deliver(store, smtpUrl)).toBe(0)
    const rows = await store.read.selectFrom('outbox').select(['failure', 'attempts']).orderBy('id').execute()
    expect(rows).toEqual([
      { failure: '550 5.1.1', attempts: 8 },
      { failure: '452 4.2.2', attempts: 1 },
    ])
  })
})

describe('handing mail over', () => {
  const mail: ComposedMail = {
    to: 'salma@example.org',
    fromName: 'Midad',
    subject: 'Hello',
    text: 'Hello\n',
    html: '<p>Hello</p>',
    language: 'en',
    messageId: 'abc',
  }

  test('to nobody is told from being turned away', async () => {
    const { smtpUrl } = await startPost()
    await closeServers()
    const sender = openSmtp({ smtpUrl, mailFrom: 'comments@news.example' })
    const failure = await sender.deliver(mail).catch((error: unknown) => error)
    sender.close()
    expect(failure).toBeInstanceOf(DeliveryError)
    expect(failure).toMatchObject({ of: 'way', what: expect.stringMatching(/^E[A-Z]+$/) })
  })

  test('with a wrong password is a closed way, and the password is nowhere in what is kept', async () => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, '5.7.8 no')),
    })
    openServers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const sender = openSmtp({ smtpUrl: `smtp://user:secret-word@127.0.0.1:${port}`, mailFrom: 'comments@news.example' })
    const failure = await sender.deliver(mail).catch((error: unknown) => error)
    sender.close()
    expect(failure).toMatchObject({ of: 'way' })
    expect(JSON.stringify(failure)).not.toContain('secret-word')
  })
})
