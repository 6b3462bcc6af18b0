import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { emailKey } from '../newsroom/comments/email.ts'
import { mailLinkToken, type MailLinkKind } from '../newsroom/comments/mail-links.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '../newsroom/stories/model.ts'
import { expect, test } from './fixtures.ts'
import { barriers, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'
import type { OwnSite } from './own-site.ts'
import { inStoreOf } from './in-store.ts'
import { keysOf, writeComment } from './written.ts'

const slugline = 'every-form'

let writers = 0
/** A reader nobody has met yet. */
const newEmail = (language: Language) => `reader-${language}-${process.pid}-${++writers}@example.org`

const tokenFor = (site: OwnSite, kind: MailLinkKind, email: string, at = new Date()) =>
  mailLinkToken(keysOf(site), kind, emailKey(keysOf(site), email), at)

const statusOf = (site: OwnSite, id: string) =>
  inStoreOf(site, (store) =>
    store.read.selectFrom('comments').select(['status', 'name', 'body']).where('id', '=', id).executeTakeFirstOrThrow(),
  )

const linksMailed = (site: OwnSite, email: string) =>
  inStoreOf(site, async (store) => {
    const key = emailKey(keysOf(site), email)
    return (await store.read.selectFrom('outbox').select('kind').where('recipient_key', '=', key).execute()).length
  })

const writerOf = (site: OwnSite, email: string) =>
  inStoreOf(site, (store) =>
    store.read
      .selectFrom('writers')
      .selectAll()
      .where('email_key', '=', emailKey(keysOf(site), email))
      .executeTakeFirst(),
  )

for (const scripts of ['with', 'without'] as const) {
  test(`a reader ${scripts} scripts sees what they wrote, withdraws one and erases one`, async ({
    page,
    withoutScripts,
    ownSite,
    locale,
    t,
  }) => {
    const reader = scripts === 'with' ? page : withoutScripts
    const email = newEmail(locale)
    const shown = await writeComment(ownSite, { slugline, email, body: 'ما يراه الجميع.' })
    const held = await writeComment(ownSite, { slugline, email, body: 'ما ينتظر.', status: 'held' })
    await writeComment(ownSite, { slugline, email: newEmail(locale), body: 'ما كتبه غيره.' })

    await reader.goto(ownSite.url + addresses.ownComments(locale, tokenFor(ownSite, 'own-comments', email)))
    await expect(reader.getByText(t('OwnComments.count', { total: 2, count: '2' }))).toBeVisible()
    await expect(reader.getByText('ما كتبه غيره.')).toBeHidden()
    const waiting = reader.getByRole('article').filter({ hasText: 'ما ينتظر.' })
    await expect(waiting).toContainText(t('OwnComments.statuses.held'))

    await waiting.getByRole('link', { name: t('OwnComments.withdraw') }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('OwnComments.confirm.withdraw'))
    expect(await statusOf(ownSite, held)).toMatchObject({ status: 'held' })
    await reader.getByRole('button', { name: t('OwnComments.confirmNow.withdraw') }).click()
    await expect(waiting).toContainText(t('OwnComments.statuses.withdrawn'))
    expect(await statusOf(ownSite, held)).toMatchObject({ status: 'withdrawn', body: 'ما ينتظر.' })

    const published = reader.getByRole('article').filter({ hasText: 'ما يراه الجميع.' })
    await published.getByRole('link', { name: t('OwnComments.erase') }).click()
    await reader.getByRole('button', { name: t('OwnComments.confirmNow.erase') }).click()
    await expect(reader.getByText(t('OwnComments.count', { total: 1, count: '1' }))).toBeVisible()
    expect(await statusOf(ownSite, shown)).toEqual({ status: 'withdrawn', name: '', body: '' })
  })
}

test('a reader takes what they wrote with them, and then erases all of it', async ({ page, ownSite, locale, t }) => {
  const email = newEmail(locale)
  const ids = [await writeComment(ownSite, { slugline, email }), await writeComment(ownSite, { slugline, email, status: 'rejected' })]
  await page.goto(ownSite.url + addresses.ownComments(locale, tokenFor(ownSite, 'own-comments', email)))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: t('OwnComments.download') }).click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(file.email).toBe(email)
  expect(file.comments.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted())

  await page.getByRole('link', { name: t('OwnComments.eraseAll') }).click()
  await page.getByRole('button', { name: t('OwnComments.confirmNow.all') }).click()
  await expect(page.getByText(t('OwnComments.count', { total: 0, count: '0' }))).toBeVisible()
  for (const id of ids) expect(await statusOf(ownSite, id)).toEqual({ status: 'withdrawn', name: '', body: '' })
})

test('who asks hears the same whether anything was written with the address or not', async ({ page, ownSite, locale, t }) => {
  const known = newEmail(locale)
  const unknown = newEmail(locale)
  await writeComment(ownSite, { slugline, email: known })
  const answers: string[] = []
  for (const email of [known.toUpperCase(), unknown]) {
    await page.goto(ownSite.url + addresses.ownComments(locale))
    await page.getByRole('textbox', { name: t('OwnComments.email') }).fill(email)
    await page.getByRole('button', { name: t('OwnComments.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('OwnComments.asked'))
    answers.push(`${page.url()} ${await page.getByRole('main').innerText()}`)
  }
  expect(answers[0]).toBe(answers[1])
  expect([await linksMailed(ownSite, known), await linksMailed(ownSite, unknown)]).toEqual([1, 0])
})

test('an address that is none is given back to be mended', async ({ page, ownSite, locale, t }) => {
  await page.goto(ownSite.url + addresses.ownComments(locale))
  const box = page.getByRole('textbox', { name: t('OwnComments.email') })
  await box.fill('salma@"><script>')
  await page.getByRole('button', { name: t('OwnComments.submit') }).click()
  await expect(page.getByRole('region', { name: t('OwnComments.faultsTitle') })).toBeFocused()
  await expect(box).toHaveValue('salma@"><script>')
  expect(page.url()).not.toContain('salma')
  expect(await barriers(page)).toEqual([])
})

test('opening the link of a mail confirms nothing; the button does', async ({ page, request, ownSite, locale, t }) => {
  const email = newEmail(locale)
  const address = ownSite.url + addresses.confirmation(locale, tokenFor(ownSite, 'confirm', email))
  for (const method of ['get', 'head'] as const) expect((await request[method](address)).status()).toBe(200)
  await page.goto(address)
  expect(await writerOf(ownSite, email)).toBeUndefined()
  await page.getByRole('button', { name: t('Notices.confirmNow') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Notices.confirmed'))
  expect((await writerOf(ownSite, email))?.confirmed_at).not.toBeNull()
})

test('notices are stopped by one button, or by one click in a mail program, and can be started again', async ({
  page,
  request,
  ownSite,
  locale,
  t,
}) => {
  const email = newEmail(locale)
  const token = tokenFor(ownSite, 'notices', email)
  await page.goto(ownSite.url + addresses.notices(locale, token))
  expect(await writerOf(ownSite, email)).toBeUndefined()
  await page.getByRole('button', { name: t('Notices.stop') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Notices.stopped'))
  expect((await writerOf(ownSite, email))?.stopped_at).not.toBeNull()
  await page.getByRole('button', { name: t('Notices.start') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Notices.on'))
  expect((await writerOf(ownSite, email))?.stopped_at).toBeNull()

  // As RFC 8058 has mail programs do it: from anywhere, without a browser, in either kind of form.
  const address = ownSite.url + addresses.stopNotices(locale, token)
  for (const headers of [{} as Record<string, string>, { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }]) {
    for (const body of [{ form: { 'List-Unsubscribe': 'One-Click' } }, { multipart: { 'List-Unsubscribe': 'One-Click' } }]) {
      await request.post(ownSite.url + addresses.startNotices(locale, token), { form: {} })
      expect((await writerOf(ownSite, email))?.stopped_at).toBeNull()
      const answer = await request.post(address, { ...body, headers, maxRedirects: 0 })
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toBe(`${t('Notices.stoppedOneClick')}\n`)
      expect((await writerOf(ownSite, email))?.stopped_at).not.toBeNull()
    }
  }
  const opened = await request.get(address, { maxRedirects: 0 })
  expect(opened.headers().location).toBe(addresses.notices(locale, token))
})

test('a link is good for what it is for, and for its time', async ({ page, request, ownSite, locale, t }) => {
  const email = newEmail(locale)
  const id = await writeComment(ownSite, { slugline, email })
  const hourAgo = tokenFor(ownSite, 'own-comments', email, new Date(Date.now() - 62 * 60_000))
  const ofAnother = tokenFor(ownSite, 'confirm', email)
  for (const token of [hourAgo, ofAnother, 'broken']) {
    const response = await page.goto(ownSite.url + addresses.ownComments(locale, token))
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Notices.gone'))
    await expect(page.getByRole('link', { name: t('OwnComments.title') })).toBeVisible()
    for (const change of ['erase', 'withdraw'] as const) {
      await request.post(ownSite.url + addresses.changeOwnComments(locale, token, change), { form: { which: id } })
      await request.post(ownSite.url + addresses.changeOwnComments(locale, token, change), { form: { which: 'all' } })
    }
    expect((await request.get(ownSite.url + addresses.ownCommentsFile(locale, token))).status()).toBe(404)
  }
  expect(await statusOf(ownSite, id)).toMatchObject({ status: 'approved', name: 'سلمى حدّاد' })
})

test('nobody erases what another wrote, nor from another site', async ({ page, request, ownSite, locale }) => {
  const email = newEmail(locale)
  const id = await writeComment(ownSite, { slugline, email })
  const ofAnother = tokenFor(ownSite, 'own-comments', newEmail(locale))
  const erase = (token: string, which: string, headers = {}) =>
    request.post(ownSite.url + addresses.changeOwnComments(locale, token, 'erase'), { form: { which }, headers, maxRedirects: 0 })
  for (const which of [id, 'all', '', '%']) expect((await erase(ofAnother, which)).status()).toBe(303)
  const own = tokenFor(ownSite, 'own-comments', email)
  expect((await erase(own, 'all', { origin: 'https://evil.example' })).status()).toBe(403)
  expect((await erase(own, '')).status()).toBe(303)
  expect(await statusOf(ownSite, id)).toMatchObject({ status: 'approved' })
  const response = await page.goto(ownSite.url + addresses.changeOwnComments(locale, ofAnother, 'erase', id))
  expect(response?.status()).toBe(404)
})

type Addressing = (site: OwnSite, locale: Language, writer: { email: string; id: string }) => string

const ownPage =
  (of: (token: string, locale: Language, id: string) => string, kind: MailLinkKind = 'own-comments'): Addressing =>
  (site, locale, { email, id }) =>
    of(tokenFor(site, kind, email), locale, id)

const pages: Record<string, Addressing> = {
  list: ownPage((token, locale) => addresses.ownComments(locale, token)),
  erasing: ownPage((token, locale, id) => addresses.changeOwnComments(locale, token, 'erase', id)),
  withdrawing: ownPage((token, locale, id) => addresses.changeOwnComments(locale, token, 'withdraw', id)),
  'erasing all': ownPage((token, locale) => addresses.changeOwnComments(locale, token, 'erase', 'all')),
  confirming: ownPage((token, locale) => addresses.confirmation(locale, token), 'confirm'),
  notices: ownPage((token, locale) => addresses.notices(locale, token), 'notices'),
  asking: (_, locale) => addresses.ownComments(locale),
  asked: (_, locale) => addresses.ownCommentsAsked(locale),
}

for (const [name, addressIn] of Object.entries(pages)) {
  test(`the page of ${name} is whole, named in no search, and leads to its twin`, async ({ page, request, ownSite, locale }) => {
    const email = newEmail(locale)
    const written = { slugline, email, name: 'Adam W.', body: 'Well said.', language: otherLanguage(locale) }
    const address = addressIn(ownSite, locale, { email, id: await writeComment(ownSite, written) })
    const response = await page.goto(ownSite.url + address)
    expect(response?.status()).toBe(200)
    expect(response?.headers()['cache-control']).toMatch(name.startsWith('ask') ? /s-maxage=1,/ : /no-store/)
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
    expect(await faultsOfFrame(page, locale)).toEqual([])
    expect(await faultsOfWidth(page)).toEqual([])
    expect(await barriers(page)).toEqual([])
    expect(await faultsOfMarkup(await (await request.get(ownSite.url + address)).text())).toEqual([])
    expect(await twinOf(page, locale)).toBe(address.replace(`/${locale}/`, `/${otherLanguage(locale)}/`))
  })
}

const twinOf = async (page: Page, locale: Language) =>
  page
    .locator(`a[hreflang=${otherLanguage(locale)}]`)
    .first()
    .getAttribute('href')
