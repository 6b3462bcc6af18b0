import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test, type sentencesIn } from './fixtures.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfIsolation, faultsOfWidth } from './invariants.ts'
import { everythingKept, keptParts, keptStories, read } from './kept-on-device.ts'

// What a reader saves for later, and the page that lists it.

type T = ReturnType<typeof sentencesIn>

const saveButton = (page: Page, t: T) => page.getByRole('button', { name: t('Story.save') })
const list = (page: Page, t: T, which: 'later' | 'read') => page.getByRole('region', { name: t(`Saved.${which}`), exact: true })

async function save(page: Page, t: T, address: string) {
  await read(page, address)
  await saveButton(page, t).click()
  await expect(page.getByRole('status').filter({ hasText: t('Story.saved') })).toBeVisible()
  await expect(saveButton(page, t)).toHaveAttribute('aria-pressed', 'true')
}

/** The pictures of the story that is open, each as all the addresses it may be had at. */
const picturesOf = (page: Page) =>
  page.locator('article[data-slugline] picture').evaluateAll((pictures) => pictures.map(({ outerHTML }) => outerHTML))

test('a story is saved with all its pictures, those too that the reader has not come to', async ({ page, context, starter, t }) => {
  const { lead } = starter
  await save(page, t, lead.address)
  const pictures = await picturesOf(page)
  expect(pictures.length).toBeGreaterThan(1)
  const parts = await keptParts(page, lead.address)
  expect(pictures.filter((picture) => !parts.some((part) => picture.includes(part)))).toEqual([])

  await context.setOffline(true)
  await page.goto(addresses.saved(starter.locale))
  await expect(list(page, t, 'later').getByRole('link')).toHaveText([lead.edition.headline])
  await expect(list(page, t, 'read').getByRole('link')).toHaveCount(0)
  await list(page, t, 'later').getByRole('link', { name: lead.edition.headline }).click()
  for (const image of await page.locator('article[data-slugline] img').all()) {
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
  }

  // It says so without a connection too, and can be taken back there.
  await page.keyboard.press('Shift')
  await expect(saveButton(page, t)).toHaveAttribute('aria-pressed', 'true')
  await saveButton(page, t).click()
  await expect(page.getByRole('status').filter({ hasText: t('Story.unsaved') })).toBeVisible()
  await expect(saveButton(page, t)).toHaveAttribute('aria-pressed', 'false')
  await saveButton(page, t).click()
  await expect(saveButton(page, t)).toHaveAttribute('aria-pressed', 'true')
})

test('who saves data is spared the pictures they have not come to, and is told', async ({ page, starter, t }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await read(page, starter.lead.address)
  // Without going there, past the pictures.
  await saveButton(page, t).dispatchEvent('click')
  await expect(page.getByRole('status').filter({ hasText: t('Story.savedInPart') })).toBeVisible()
  const [first = '', ...others] = await picturesOf(page)
  const parts = await keptParts(page, starter.lead.address)
  expect(parts.some((part) => first.includes(part))).toBe(true)
  const last = others.at(-1) ?? ''
  expect(last).not.toBe('')
  expect(parts.some((part) => last.includes(part))).toBe(false)
})

test('one is removed by keyboard, the focus goes on, and all are erased once the reader is sure', async ({ page, starter, locale, t }) => {
  const [first, second] = [starter.lead, starter.translated]
  await read(page, first.address)
  await save(page, t, second.address)
  await page.goto(addresses.saved(locale))
  const remove = (headline: string) => page.getByRole('button', { name: t('Saved.removeNamed', { headline }) })
  await remove(second.edition.headline).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: t('Saved.removed') })).toBeVisible()
  await expect(remove(first.edition.headline)).toBeFocused()
  await expect(list(page, t, 'later')).toContainText(t('Saved.nothingLater'))
  expect(await keptStories(page)).toEqual([first.address])

  await page.getByRole('button', { name: t('Saved.clear') }).click()
  // A key that is held down answers no, if anything.
  await expect(page.getByRole('button', { name: t('Saved.clearNo') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: t('Saved.clear') })).toBeFocused()
  expect(await keptStories(page)).toEqual([first.address])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: t('Saved.cleared') })).toBeVisible()
  await expect(list(page, t, 'read')).toContainText(t('Saved.nothingRead'))
  await expect(page.getByRole('button', { name: t('Saved.clear') })).toBeHidden()
  expect(await keptStories(page)).toEqual([])
})

test('what is erased while it is being saved leaves nothing, and hides nothing', async ({ page, context, starter, locale, t }) => {
  await read(page, starter.lead.address)
  await page.goto(starter.translated.address)
  await page.keyboard.press('Shift')
  await expect(saveButton(page, t)).toBeVisible()
  const [worker] = context.serviceWorkers()
  // What the story needs takes as long to keep as the reader needs to change their mind.
  await worker!.evaluate(() => {
    const put = Cache.prototype.put
    Cache.prototype.put = async function (...given) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return put.apply(this, given)
    }
  })
  await saveButton(page, t).click()
  const other = await context.newPage()
  await other.goto(addresses.saved(locale))
  await other.getByRole('button', { name: t('Saved.clear') }).click()
  await other.getByRole('button', { name: t('Saved.clearYes') }).click()
  await expect(other.getByRole('status').filter({ hasText: t('Saved.cleared') })).toBeVisible()
  await expect(page.getByText(t('Story.saving'))).toHaveCount(0, { timeout: 20_000 })
  await other.reload()
  await expect(list(other, t, 'later')).toContainText(t('Saved.nothingLater'))
  expect(await keptStories(other)).toEqual([])
})

test('stories in both languages stand in one list, each in its own direction', async ({ page, starter, locale, other, t }) => {
  await read(page, starter.translated.address)
  await read(page, starter.translated.twin)
  await page.goto(addresses.saved(locale))
  const links = list(page, t, 'read').getByRole('link')
  await expect(links).toHaveText([starter.twinOf(starter.translated).headline, starter.translated.edition.headline])
  await expect(links.first()).toHaveAttribute('lang', other)
  await expect(links.last()).not.toHaveAttribute('lang', /./)
})

test('a device without room says so, and keeps no half of a story', async ({ page, context, starter, t }) => {
  await read(page, starter.lead.address)
  const [worker] = context.serviceWorkers()
  await worker!.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('No room.', 'QuotaExceededError'))
  })
  await saveButton(page, t).click()
  await expect(page.getByRole('status').filter({ hasText: t('Story.saveFull') })).toBeVisible()
  await expect(saveButton(page, t)).toHaveAttribute('aria-pressed', 'false')

  await page.goto(starter.translated.address)
  await page.keyboard.press('Shift')
  await saveButton(page, t).click()
  await expect(page.getByRole('status').filter({ hasText: t('Story.saveFull') })).toBeVisible()
  expect(await keptStories(page)).toEqual([starter.lead.address])
})

test('a browser that lets the site keep nothing is no hindrance to reading, and says so to who wants to save', async ({
  page,
  starter,
  t,
}) => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('Blocked.', 'SecurityError'))
  })
  await page.goto(starter.lead.address)
  await page.keyboard.press('Shift')
  await saveButton(page, t).click()
  await expect(page.getByRole('status').filter({ hasText: t('Story.saveBlocked') })).toBeVisible()
  await page.goto(addresses.saved(starter.locale))
  await expect(list(page, t, 'read')).toContainText(t('Saved.nothingRead'))
  expect(errors).toEqual([])
})

test('without scripts there is no button, and the page says what it is for', async ({ withoutScripts: page, starter, locale, t }) => {
  await page.goto(starter.lead.address)
  await expect(page.getByText(t('Story.save'))).toBeHidden()
  await page.goto(addresses.saved(locale))
  await expect(page.getByRole('main')).toContainText(t('Saved.explanation'))
  await expect(page.getByRole('button', { name: t('Saved.clear') })).toBeHidden()
})

for (const isOffline of [false, true]) {
  test(`the page of what is kept, full and ${isOffline ? 'without' : 'with'} a connection, keeps every promise of a page`, async ({
    page,
    context,
    starter,
    locale,
    t,
  }) => {
    await read(page, starter.untranslated.address)
    await save(page, t, starter.lead.address)
    await context.setOffline(isOffline)
    await page.goto(addresses.saved(locale))
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: t('Saved.clear') }).click()
    expect(await faultsOfFrame(page, locale)).toEqual([])
    expect(await faultsOfIsolation(page)).toEqual([])
    expect(await faultsOfWidth(page)).toEqual([])
    expect(await barriers(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriersOfColour(page)).toEqual([])
  })
}

test('no page of a reader’s own is kept, and a comment goes its way', async ({ page, ownSite, locale, t }) => {
  await read(page, ownSite.url + addresses.story(locale, 'politics', 'second-bridge'))
  await page.getByRole('textbox', { name: t('CommentForm.body') }).fill(`${t('Saved.title')} ${Math.random()}`)
  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill('سلمى')
  await page.getByRole('textbox', { name: t('CommentForm.email') }).fill('salma-offline@example.org')
  await page.getByRole('button', { name: t('CommentForm.submit') }).click()
  await page.getByRole('link', { name: t('CommentForm.toReceipt') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
  await page.goto(ownSite.url + addresses.ownComments(locale))
  await page.goto(ownSite.url + addresses.search(locale, 'x'))
  expect((await everythingKept(page)).filter((path) => /\/(?:comments|search)(?:\/|$)/.test(path))).toEqual([])
})
