import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ar from '../messages/ar.json' with { type: 'json' }
import { discussionPages } from '../newsroom/comments/discussion-state.ts'
import { emailKey } from '../newsroom/comments/email.ts'
import { commentFields } from '../newsroom/comments/given-comment.ts'
import { mailLinkToken } from '../newsroom/comments/mail-links.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { languages } from '../newsroom/stories/model.ts'
import { noteRenewals } from '../newsroom/store/renewals.ts'
import { freePort, startOwnSite, type OwnSite } from './own-site.ts'
import { linkIn, staffCommand } from './staff.ts'
import { inStoreOf, storyIn } from './in-store.ts'
import { keysOf, writeComment } from './written.ts'

/** Written nowhere else in the world; as its writer types it, and as it is kept. */
const typed = `Canary.Bird${Date.now()}@Coal-Mine-${process.pid}.example`
const email = typed.toLowerCase()
const local = email.split('@')[0] ?? ''

/** Whom the proxy before the site says it serves. */
const networks = ['203.0.113.77', '2001:db8:ca:4a7::9']
const traces = ['203.0.113.77', '2001:db8:ca:4a7']

const hashes = ['md5', 'sha1', 'sha256'].flatMap((algorithm) =>
  [email, typed].flatMap((address) => {
    const digest = createHash(algorithm).update(address).digest()
    return [digest.toString('hex'), digest.toString('base64').replace(/=+$/, ''), digest.toString('base64url')]
  }),
)

/** What of the address is in a text or in bytes; hexadecimal and the address itself in whichever case. */
function leaksIn(text: string, alsoForbidden: string[] = []): string[] {
  const lower = text.toLowerCase()
  return [
    ...[email, local, ...traces].filter((needle) => lower.includes(needle)),
    ...hashes.filter((hash) => text.includes(hash) || (/^[0-9a-f]+$/.test(hash) && lower.includes(hash))),
    ...alsoForbidden.filter((needle) => text.includes(needle)),
  ]
}

let site: OwnSite
let log = ''
/** The HMAC the store finds the address by. It is the store's own, and is shown nowhere. */
let key = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  // A mail server that does not answer, so that what the server says of that is looked at too.
  const smtp = `smtp://127.0.0.1:${await freePort()}`
  site = await startOwnSite({ environment: { TRUSTED_PROXY_HOPS: '1', SMTP_URL: smtp } })
  for (const stream of [site.process.stdout, site.process.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  key = emailKey(keysOf(site), email)
})
test.afterAll(() => site.remove())

let asked = 0
const ask = (address: string, init: RequestInit = {}) =>
  fetch(new URL(address, site.url), {
    redirect: 'manual',
    ...init,
    headers: { 'X-Forwarded-For': networks[asked++ % networks.length] ?? '', ...init.headers },
  })

const post = (address: string, fields: Record<string, string>) => ask(address, { method: 'POST', body: new URLSearchParams(fields) })

const storyId = async () => (await inStoreOf(site, (store) => storyIn(store, 'every-form'))).id

/** Approves all there is, as the desk would. */
const approve = () =>
  inStoreOf(site, (store) =>
    store.write(async (transaction) => {
      await transaction.updateTable('comments').set({ status: 'approved' }).execute()
      const stories = await transaction.selectFrom('stories').select(['section', 'slugline']).execute()
      await noteRenewals(store, transaction, stories.flatMap(discussionPages))
    }),
  )

/** Pages only the writer has the address of: what they typed wrongly stands there, to be mended. */
const ownDrafts: string[] = []
/** The addresses a crawl begins with, besides what a machine reads. */
const starts: string[] = []

test('a reader writes, is answered, reported, and asks for what they wrote', async () => {
  const id = await storyId()
  const comment = { [commentFields.story]: id, [commentFields.name]: 'سلمى حدّاد', [commentFields.email]: typed }
  for (const language of languages) {
    const received = await post(addresses.comments(language), {
      ...comment,
      [commentFields.body]: `رأيٌ لا يشبه غيره، ${language}.`,
      [commentFields.wantsDecision]: '1',
      [commentFields.wantsReplies]: '1',
    })
    expect(received.status).toBe(303)
    starts.push(received.headers.get('location') ?? '')

    const faulty = await post(addresses.comments(language), { ...comment, [commentFields.body]: '' })
    ownDrafts.push((faulty.headers.get('location') ?? '').replace('#faults', ''))
    const wrong = await post(addresses.askOwnComments(language), { email: `${local}@` })
    ownDrafts.push((wrong.headers.get('location') ?? '').replace('#faults', ''))
    const own = await post(addresses.askOwnComments(language), { email: typed })
    starts.push(own.headers.get('location') ?? '')
    // Too large, and from another site: given back without being stored.
    await post(addresses.comments(language), { ...comment, [commentFields.body]: typed.repeat(1_000) })
    await ask(addresses.comments(language), {
      method: 'POST',
      body: new URLSearchParams({ ...comment, [commentFields.body]: 'x' }),
      headers: { Origin: 'https://evil.example' },
    })
  }
  await approve()
  const written = await inStoreOf(site, (store) =>
    store.read.selectFrom('comments').select(['id', 'email_key']).where('email_key', '=', key).execute(),
  )
  expect(written).toHaveLength(2)
  const parent = written[0]?.id ?? ''
  const reply = await writeComment(site, { slugline: 'every-form', email, parent, body: 'ردّ على الرأي.' })
  for (const language of languages) {
    const thanks = await post(addresses.sendReport(language, reply), { reason: 'insult', note: 'ملاحظة' })
    starts.push(
      thanks.headers.get('location') ?? '',
      addresses.report(language, reply),
      addresses.reply(language, parent),
      addresses.comment(language, parent),
    )
    for (const kind of ['own-comments', 'confirm', 'notices'] as const) {
      const token = mailLinkToken(keysOf(site), kind, key, new Date())
      if (kind === 'own-comments') {
        starts.push(addresses.ownComments(language, token), addresses.changeOwnComments(language, token, 'erase', parent))
        starts.push(addresses.changeOwnComments(language, token, 'erase', 'all'))
      }
      starts.push(kind === 'confirm' ? addresses.confirmation(language, token) : addresses.notices(language, token))
    }
    await post(addresses.confirm(language, mailLinkToken(keysOf(site), 'confirm', key, new Date())), {})
  }
  const rows = await inStoreOf(site, (store) => store.read.selectFrom('outbox').select('kind').where('recipient_key', '=', key).execute())
  expect(rows.map(({ kind }) => kind)).toContain('own-comments')
})

test('the search of this test finds an address where one is', async () => {
  for (const draft of ownDrafts) expect(leaksIn(await (await ask(draft)).text()), draft).toContain(local)
  for (const hash of hashes) expect(leaksIn(`x${hash}x`)).toContain(hash)
  expect(leaksIn(`…${encodeURIComponent(typed)}…`)).toContain(local)
  expect(leaksIn(traces.join())).toEqual(traces)
})

type Crawled = { seen: Set<string>; leaks: string[] }

/** Asks for everything that can be reached from `starts`, in the ways it can be asked for, and looks for what must not be there. */
async function crawl(
  starts: string[],
  { isWithin, headers = {} }: { isWithin: (path: string) => boolean; headers?: Record<string, string> },
): Promise<Crawled> {
  const [waiting, seen] = [[...starts], new Set(starts)]
  const leaks: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const [path = '', query] = address.split('?')
    const variants = [address, `${path}.rsc`, `${address}${query === undefined ? '?' : '&'}_rsc=1a2b3`]
    for (const [index, variant] of variants.entries()) {
      const response = await ask(variant, { headers: { ...headers, ...(index === 2 && { RSC: '1', Accept: 'text/x-component' }) } })
      const text = await response.text()
      leaks.push(...leaksIn(`${[...response.headers].join('\n')}\n${text}`, [key]).map((leak) => `${variant}: ${leak}`))
      if (index > 0) continue
      for (const next of [...linksIn(text), response.headers.get('location') ?? '']) {
        const found = pathOf(next)
        if (found === null || seen.has(found) || ownDrafts.includes(found) || !isWithin(found)) continue
        seen.add(found)
        waiting.push(found)
      }
    }
  }
  return { seen, leaks }
}

test('in nothing the site shows is the address, a part of it or a hash of it', async () => {
  test.setTimeout(120_000)
  const feeds = languages.flatMap((language) => (['xml', 'json'] as const).map((format) => addresses.feed(language, format)))
  const machines = ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/ar-2026-10.xml', '/news-sitemap.xml', '/robots.txt', ...feeds]
  const fronts = ['/', ...languages.map((language) => addresses.front(language))]
  const { seen, leaks } = await crawl([...fronts, ...machines, ...starts], { isWithin: (path) => !path.startsWith('/desk') })
  expect(leaks).toEqual([])
  // The crawl really went where the comments are.
  expect(seen.size).toBeGreaterThan(60)
  for (const language of languages) expect([...seen].filter((path) => path.startsWith(`/${language}/science/every-form`))).not.toEqual([])
})

test('nor is it in anything the desk shows, to whom it shows most', async () => {
  test.setTimeout(120_000)
  const added = staffCommand(site, 'add', '--email', 'huda@news.example', '--name', 'هدى', '--role', 'administrator')
  const password = { password: 'ink paper rubric', again: 'ink paper rubric' }
  const entered = await ask(`${linkIn(added.output)}/password`, {
    method: 'POST',
    body: new URLSearchParams(password),
    headers: { Origin: site.url },
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const desks = languages.flatMap((language) => [
    deskAddresses.desk(language),
    deskAddresses.mail(language, 'waiting'),
    deskAddresses.mail(language, 'sent'),
  ])
  const { seen, leaks } = await crawl(desks, { isWithin: (path) => path.startsWith('/desk/'), headers: { Cookie: cookie } })
  expect(leaks).toEqual([])
  // It was let in, and mail to the address is listed there.
  const outbox = await ask(deskAddresses.mail('ar'), { headers: { Cookie: cookie } })
  expect(await outbox.text()).toContain(ar.Outbox.kinds['own-comments'])
  expect(seen.size).toBeGreaterThan(10)
  for (const language of languages) expect([...seen]).toContain(deskAddresses.auditExport(language))
})

test('in no file of the site, nor in what its server said, is the address or the network of who wrote', async () => {
  // Until everything has been written down, and the mail server was found not to answer.
  await expect.poll(() => log, { timeout: 30_000 }).toContain('Mail cannot be handed over')
  expect(leaksIn(log, [key])).toEqual([])
  const files = filesIn(site.dataDir)
  expect(files.filter((file) => file.includes('midad.sqlite')).length).toBeGreaterThanOrEqual(1)
  expect(files.filter((file) => file.includes('pages')).length).toBeGreaterThan(5)
  const leaks = files.flatMap((file) => leaksIn(readFileSync(file).toString('latin1')).map((leak) => `${file}: ${leak}`))
  expect(leaks).toEqual([])
  // The store finds the address by its HMAC, which stands in no page that is kept.
  const kept = files.filter((file) => !file.includes('midad.sqlite'))
  expect(kept.filter((file) => readFileSync(file).includes(key))).toEqual([])
})

test('what is given to others has no address in it', () => {
  const folder = join(site.dataDir, 'exported')
  expect(site.content('export', '--to', folder).status).toBe(0)
  expect(filesIn(folder).flatMap((file) => leaksIn(readFileSync(file).toString('latin1'), [key]))).toEqual([])
  for (const format of ['jsonl', 'wxr']) {
    expect(leaksIn(commentsIn(format), [key]), format).toEqual([])
    expect(leaksIn(commentsIn(format, '--with-addresses')), format).toContain(email)
  }
})

/** What `npm run comments -- export` writes of all comments. */
function commentsIn(format: string, ...options: string[]): string {
  const parameters = ['scripts/comments.ts', 'export', '--all', '--format', format, ...options]
  return execFileSync(process.execPath, parameters, { env: { ...process.env, ...site.environment }, encoding: 'utf8' })
}

/** Every address a page or a feed names: links, forms, what machines are told. */
function linksIn(text: string): string[] {
  const attributes = [...text.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
  const elements = [...text.matchAll(/<(?:loc|link|guid)[^>]*>([^<]+)</g)].map(([, link = '']) => link)
  const ofJson = [...text.matchAll(/"(?:url|id|home_page_url|feed_url)":\s*"(https?:[^"]+)"/g)].map(([, link = '']) => link)
  return [...attributes, ...elements, ...ofJson]
}

/** The path of an address of this site that is worth asking for: no picture, no program. */
function pathOf(link: string): string | null {
  if (!URL.canParse(link, site.url)) return null
  const { origin, pathname, search } = new URL(link, site.url)
  if (origin !== new URL(site.url).origin || /^\/(?:_next|media|fonts)\//.test(pathname)) return null
  // The file a writer takes away holds the address they gave, and is for nobody else.
  if (/\/comments\/mine\/[^/]+\/download$/.test(pathname)) return null
  return pathname + (search.startsWith('?q=') || pathname.startsWith('/desk/') ? search : '')
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !/\.(?:avif|webp)$/.test(file))
