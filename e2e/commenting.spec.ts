import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { bringFormToLife } from './comments.ts'
import type { OwnSite } from './own-site.ts'
import { expect, test, type sentencesIn } from './fixtures.ts'
import { barriers, faultsOfFrame, faultsOfWidth } from './invariants.ts'

// A reader writes a comment: with scripts and without, well and badly, on a good line and on none.

const words = {
  ar: 'قرأت المادة كلها، وبقي عندي سؤال عن الجسر القديم.',
  en: 'I read it all, and one question about the old bridge remains.',
}

const story = (site: OwnSite, locale: 'ar' | 'en') => site.url + addresses.story(locale, 'politics', 'first-bridge')

type T = ReturnType<typeof sentencesIn>

/** Opens a page and comes near its form, so that what scripts add to it is there. */
async function open(page: Page, url: string) {
  await page.goto(url)
  await bringFormToLife(page)
}

/** Fills the form in; each writer another one, because the same comment twice is one. */
async function write(page: Page, t: T, body: string, { name = 'سلمى النور', email = 'salma@example.org' } = {}) {
  await page.getByRole('textbox', { name: t('CommentForm.body') }).fill(body)
  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill(name)
  await page.getByRole('textbox', { name: t('CommentForm.email') }).fill(email)
}

const send = (page: Page, t: T) => page.getByRole('button', { name: t('CommentForm.submit') }).click()

test('a reader without scripts sends a comment and is shown its receipt, which only its link opens', async ({
  withoutScripts: page,
  ownSite,
  locale,
  other,
  t,
}) => {
  await page.goto(story(ownSite, locale))
  await write(page, t, `${words[locale]} (1)`)
  await send(page, t)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
  await expect(page.getByRole('main')).toContainText(`${words[locale]} (1)`)
  await expect(page.getByRole('main')).not.toContainText('salma@example.org')

  const wrong = await page.request.get(`${page.url().slice(0, -3)}abc`)
  expect(wrong.status()).toBe(404)
  expect((await page.request.get(page.url())).headers()['cache-control']).toContain('no-store')
  await page.goto(page.url().replace(`/${locale}/`, `/${other}/`))
  await expect(page.locator('html')).toHaveAttribute('lang', other)
})

test('the same comment sent twice is one, with one receipt', async ({ withoutScripts: page, ownSite, locale, t }) => {
  const receipts: string[] = []
  for (let times = 0; times < 2; times++) {
    await page.goto(story(ownSite, locale))
    await write(page, t, `${words[locale]} (twice)`)
    await send(page, t)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
    receipts.push(page.url())
  }
  expect(receipts[0]).toBe(receipts[1])
})

test('what is wrong is said on a page that has every word, with the focus on it', async ({ withoutScripts: page, ownSite, locale, t }) => {
  await page.goto(story(ownSite, locale))
  await write(page, t, words[locale], { name: ' ', email: 'salma' })
  await page.getByRole('checkbox', { name: t('CommentForm.tellReplies') }).check()
  await send(page, t)

  const summary = page.getByRole('region', { name: t('CommentForm.faultsTitle') })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue(words[locale])
  const email = page.getByRole('textbox', { name: t('CommentForm.email') })
  await expect(email).toHaveValue('salma')
  await expect(email).toHaveAccessibleDescription(new RegExp(t('CommentForm.emailHint')))
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('checkbox', { name: t('CommentForm.tellReplies') })).toBeChecked()

  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill('سلمى')
  await email.fill('salma.mended@example.org')
  await send(page, t)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
})

test('with scripts the page stays, faults are announced where they are, and the receipt is offered', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  await open(page, story(ownSite, locale))
  await write(page, t, words[locale], { name: '', email: 'x@y' })
  await send(page, t)
  await expect(page.getByRole('region', { name: t('CommentForm.faultsTitle') })).toBeFocused()
  await expect(page).toHaveURL(story(ownSite, locale))
  await expect(page.getByRole('textbox', { name: t('CommentForm.name') })).toHaveAccessibleDescription(
    new RegExp(t('CommentForm.faults.name-empty')),
  )

  await write(page, t, `${words[locale]} (scripts)`, { email: 'scripts@example.org' })
  await send(page, t)
  const received = page.getByRole('status').filter({ hasText: t('CommentForm.received') })
  await expect(received).toBeFocused()
  await received.getByRole('link', { name: t('CommentForm.toReceipt') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
})

test('what was written survives a lost line, a reload and being sent again', async ({ page, context, ownSite, locale, t }) => {
  await open(page, story(ownSite, locale))
  await write(page, t, `${words[locale]} (offline)`, { email: 'offline@example.org' })
  await context.setOffline(true)
  await send(page, t)
  await expect(page.getByRole('status').filter({ hasText: t('CommentForm.offline') })).toBeVisible()
  await context.setOffline(false)

  // The line is not always back the moment it is said to be.
  await expect(async () => {
    await page.reload()
    await bringFormToLife(page)
    await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue(`${words[locale]} (offline)`, { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await write(page, t, `${words[locale]} (offline)`, { email: 'offline@example.org' })
  await send(page, t)
  await expect(page.getByRole('status').filter({ hasText: t('CommentForm.received') })).toBeVisible()
  await page.reload()
  await bringFormToLife(page)
  await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue('')
})

test('a name is remembered on the device only if that is asked', async ({ page, ownSite, locale, t }) => {
  await open(page, story(ownSite, locale))
  await write(page, t, `${words[locale]} (remembered)`, { email: 'remember@example.org' })
  await page.getByRole('checkbox', { name: t('CommentForm.remember') }).check()
  await send(page, t)
  await expect(page.getByRole('status').filter({ hasText: t('CommentForm.received') })).toBeVisible()
  await page.reload()
  await bringFormToLife(page)
  await expect(page.getByRole('textbox', { name: t('CommentForm.email') })).toHaveValue('remember@example.org')
  await page.getByRole('checkbox', { name: t('CommentForm.remember') }).uncheck()
  await page.reload()
  await bringFormToLife(page)
  await expect(page.getByRole('textbox', { name: t('CommentForm.email') })).toHaveValue('')
})

test('the letters left are counted as a reader counts them', async ({ page, ownSite, locale, t }) => {
  await open(page, story(ownSite, locale))
  const body = page.getByRole('textbox', { name: t('CommentForm.body') })
  await body.fill('👨‍👩‍👧'.repeat(1_997))
  await expect(page.getByText(t('CommentForm.left.few', { count: '3' }))).toBeVisible()
  await body.fill('ا'.repeat(2_003))
  await expect(page.getByText(t('CommentForm.over.few', { count: '3' }))).toBeVisible()
})

test('near the limit the letters left are also told to one who does not see them', async ({ page, ownSite, locale, t }) => {
  await page.clock.install()
  await open(page, story(ownSite, locale))
  const body = page.getByRole('textbox', { name: t('CommentForm.body') })
  const told = page.locator('form [aria-live]')
  await body.fill('ا'.repeat(1_800))
  await page.clock.runFor(1_500)
  await expect(told).toHaveText('')
  await body.fill('ا'.repeat(1_997))
  await page.clock.runFor(500)
  await expect(told).toHaveText('')
  await page.clock.runFor(1_000)
  await expect(told).toHaveText(t('CommentForm.left.few', { count: '3' }))
})

test('its writer takes a comment back from its receipt', async ({ withoutScripts: page, ownSite, locale, t }) => {
  await page.goto(story(ownSite, locale))
  await write(page, t, `${words[locale]} (withdrawn)`, { email: 'withdraw@example.org' })
  await send(page, t)
  await page.getByText(t('Receipt.withdraw'), { exact: true }).click()
  await page.getByRole('button', { name: t('Receipt.withdrawNow') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.withdrawn'))
})

test('nobody but readers meets the field that catches programs', async ({ page, ownSite, locale, t }) => {
  await open(page, story(ownSite, locale))
  const honeypot = page.locator('input[name=website]')
  await expect(honeypot).toHaveAttribute('tabindex', '-1')
  expect(await honeypot.evaluate((field) => field.closest('[aria-hidden=true]') !== null)).toBe(true)
  await page.getByRole('textbox', { name: t('CommentForm.body') }).focus()
  const reached: (string | null)[] = []
  for (let times = 0; times < 8; times++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? null))
  }
  expect(reached).toContain('email')
  expect(reached).not.toContain('website')
})

test('every page a writer is led to keeps the promises of all pages', async ({ page, ownSite, locale }) => {
  await open(page, story(ownSite, locale))
  const storyId = await page.locator('input[name=story]').inputValue()
  const post = (form: Record<string, string>, site: string) =>
    page.request.post(ownSite.url + addresses.comments(locale), {
      form: { story: storyId, name: 'سلمى', email: 'promises@example.org', ...form },
      headers: { 'Sec-Fetch-Site': site },
    })
  const draft = await post({ name: '', body: words[locale] }, 'same-origin')
  const receipt = await post({ body: `${words[locale]} (promises)` }, 'same-origin')
  const foreign = await post({ body: words[locale] }, 'cross-site')
  expect(foreign.status()).toBe(403)
  const foreignPage = await foreign.text()

  // Given back where no page can be made: served from an address of its own, so that its styles are found.
  await page.route('**/given-back-here', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: foreignPage }))
  for (const url of [draft.url(), receipt.url(), `${ownSite.url}/given-back-here`]) {
    await page.goto(url)
    expect.soft(await barriers(page), url).toEqual([])
    expect.soft(await faultsOfFrame(page, locale), url).toEqual([])
    expect.soft(await faultsOfWidth(page), url).toEqual([])
  }
})
