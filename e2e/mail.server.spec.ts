import { expect, test } from '@playwright/test'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { commentFields } from '../newsroom/comments/given-comment.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { freePort, startOwnSite, type OwnSite } from './own-site.ts'
import { inStoreOf, storyIn } from './in-store.ts'
import { writeComment } from './written.ts'

const email = 'salma@example.org'

/** A mail server on a port that was chosen before, so that it can come up after the site. */
function startPost(port: number): Promise<{ mails: ParsedMail[]; stop: () => Promise<void> }> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // The site keeps its connection for the next mail; who stops the server does not wait for it.
    closeTimeout: 100,
    onData: async (stream, _session, done) => {
      mails.push(await simpleParser(stream))
      done()
    },
  })
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve({ mails, stop })))
}

const linkIn = (mail: ParsedMail | undefined, part: string) =>
  new RegExp(`https?://[^/\\s]+(/\\w+/comments/${part}/[\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? ''

let site: OwnSite
let smtpPort = 0
let log = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  smtpPort = await freePort()
  site = await startOwnSite({ environment: { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'comments@news.example' } })
  for (const stream of [site.process.stdout, site.process.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()))
})
test.afterAll(() => site.remove())

const post = (address: string, fields: Record<string, string>) =>
  fetch(site.url + address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

test('mail waits while its server is down, and the log says so once, without an address', async () => {
  const { id: storyId } = await inStoreOf(site, (store) => storyIn(store, 'every-form'))
  const answer = await post(addresses.comments('ar'), {
    [commentFields.story]: storyId,
    [commentFields.name]: 'سلمى',
    [commentFields.email]: email,
    [commentFields.body]: 'تعليق يطلب كاتبه أن يُعلَم.',
    [commentFields.wantsDecision]: '1',
  })
  expect(answer.status).toBe(303)
  await expect.poll(() => log, { timeout: 20_000 }).toContain('Mail cannot be handed over (E')
  expect(log).not.toContain('example.org')
  expect(log.match(/Mail cannot/g)).toHaveLength(1)
})

test('once it answers the mail arrives, and its links do what they say', async ({ page }) => {
  test.setTimeout(90_000)
  const { mails, stop } = await startPost(smtpPort)
  try {
    await expect.poll(() => mails.length, { timeout: 40_000 }).toBe(1)
    expect(mails[0]?.subject).toContain('أكّد عنوان بريدك')
    await page.goto(site.url + linkIn(mails[0], 'confirm'))
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('تأكّد بريدك')

    await writeComment(site, { slugline: 'every-form', email })
    expect((await post(addresses.askOwnComments('en'), { email: ' Salma@EXAMPLE.org ' })).status).toBe(303)
    await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(2)
    await page.goto(site.url + linkIn(mails[1], 'mine'))
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.getByRole('link', { name: 'Erase all' }).click()
    await page.getByRole('main').getByRole('button').click()
    await expect(page.getByRole('article')).toHaveCount(0)
    expect(await inStoreOf(site, (store) => store.read.selectFrom('outbox').select('id').execute())).toEqual([])
  } finally {
    await stop()
  }
})

test('a server with a mail server told to stop ends by itself', async () => {
  expect(await site.stop()).toBe(0)
})
