import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { expect, test as base } from './fixtures.ts'
import { copyOf, everythingKept, keptStories, read, touch } from './kept-on-device.ts'
import { startOwnSite, type OwnSite } from './own-site.ts'
import { openPoorLink, type PoorLink } from './poor-link.ts'

// What is kept never stands in the way: of a correction, of a withdrawal, of a new version, or of being switched off.

type PerWorker = { site: OwnSite }
type PerTest = { link: PoorLink; publish: (name: string) => Published }

/** A story of a test's own. */
type Published = { path: string; url: string; folder: string; change: (from: string, to: string) => void }

function importInto(site: OwnSite) {
  const { status, output } = site.content('import', '--from', site.contentFolder)
  if (status !== 0) throw new Error(output)
}

function publishOn(site: OwnSite, locale: Language, name: string): Published {
  const folder = join(site.contentFolder, 'stories', name)
  cpSync('e2e/small-content/stories/first-bridge', folder, { recursive: true })
  importInto(site)
  const path = addresses.story(locale, 'politics', name)
  return {
    path,
    url: site.url + path,
    folder,
    change: (from, to) => {
      const file = join(folder, `${locale}.md`)
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
      importInto(site)
    },
  }
}

const test = base.extend<PerTest, PerWorker>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      const site = await startOwnSite()
      await use(site)
      site.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  link: async ({ site }, use) => {
    const link = await openPoorLink(site.url)
    await use(link)
    link.close()
  },
  publish: async ({ site, locale }, use) => use((name) => publishOn(site, locale, `${name}-${locale}`)),
})

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const first = { ar: 'الجسر الأول', en: 'The first bridge' }
const corrected = { ar: 'الجسر الأول، مصوّبًا', en: 'The first bridge, corrected' }

test('a correction is read at once by who has the story on their device, and then without a connection too', async ({
  page,
  context,
  publish,
  locale,
  t,
}) => {
  const story = publish('to-correct')
  await read(page, story.url)
  story.change(first[locale], corrected[locale])
  await expect(async () => {
    await page.goto(story.url)
    await expect(headline(page)).toHaveText(corrected[locale], { timeout: 500 })
  }).toPass()
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') })).toHaveCount(0)
  await read(page, story.url)
  await context.setOffline(true)
  await page.goto(story.url)
  await expect(headline(page)).toHaveText(corrected[locale])
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') })).toBeVisible()
})

const withdrawal = '\nstatus: withdrawn\nwithdrawn:\n  at: 2026-10-04T08:00:00Z\n  reason: تبيّن أنه خطأ. It was wrong.\n'

test('a withdrawn story leaves the device of who meets its withdrawal', async ({ page, context, publish, t }) => {
  const story = publish('to-withdraw')
  await read(page, story.url)
  story.change('\nstatus: published\n', withdrawal)
  await expect.poll(async () => (await page.request.get(story.url)).status()).toBe(410)
  await page.goto(story.url)
  await expect(headline(page)).toHaveText(t('Withdrawn.title'))
  await expect.poll(() => keptStories(page)).toEqual([])
  await context.setOffline(true)
  await page.goto(story.url)
  await expect(headline(page)).toHaveText(t('Saved.title'))
})

test('who opens the page of what is kept has it renewed: what was corrected, withdrawn or moved', async ({
  page,
  publish,
  site,
  locale,
  t,
}) => {
  const [right, wrong, moved] = [publish('renewed'), publish('withdrawn'), publish('moved')]
  for (const story of [right, wrong, moved]) await read(page, story.url)
  await page.getByRole('button', { name: t('Story.save') }).click()
  await expect(page.getByRole('button', { name: t('Story.save') })).toHaveAttribute('aria-pressed', 'true')
  right.change(first[locale], corrected[locale])
  wrong.change('\nstatus: published\n', withdrawal)
  writeFileSync(join(moved.folder, 'story.yaml'), `section: science\nformerly:\n  - moved-${locale}\ntopics:\n  - bridges\n`)
  renameSync(moved.folder, join(site.contentFolder, 'stories', `arrived-${locale}`))
  importInto(site)
  await expect.poll(async () => (await page.request.get(moved.url, { maxRedirects: 0 })).status()).toBe(308)
  await expect.poll(async () => (await page.request.get(wrong.url)).status()).toBe(410)

  await page.goto(site.url + addresses.saved(locale))
  const arrived = addresses.story(locale, 'science', `arrived-${locale}`)
  await expect.poll(async () => (await keptStories(page)).toSorted()).toEqual([right.path, arrived].toSorted())
  await expect(page.getByRole('region', { name: t('Saved.read'), exact: true }).getByRole('link')).toHaveText([corrected[locale]])
  // What was saved is saved at its new address.
  const later = page.getByRole('region', { name: t('Saved.later'), exact: true }).getByRole('link')
  await expect(later).toHaveAttribute('href', arrived)
})

test('what is removed while it is renewed does not come back', async ({ page, link, publish, locale, t }) => {
  const [later, removed] = [publish('renewed-later'), publish('removed-meanwhile')]
  for (const story of [later, removed]) await read(page, link.url + story.path)
  later.change(first[locale], corrected[locale])
  await expect.poll(async () => (await page.request.get(later.url)).text()).toContain(corrected[locale])
  const letGo = link.hold(/\/removed-meanwhile-/)
  await page.goto(link.url + addresses.saved(locale))
  await page
    .getByRole('button', { name: t('Saved.removeNamed', { headline: first[locale] }) })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: t('Saved.removed') })).toBeVisible()
  expect(await keptStories(page)).toEqual([later.path])
  letGo()
  // They are renewed one after the other, those read last first.
  await expect.poll(async () => (await copyOf(page, later.path))?.headline).toBe(corrected[locale])
  expect(await keptStories(page)).toEqual([later.path])
})

test('where the site is slow to answer, the copy is shown with a mark, and the answer still takes its place', async ({
  page,
  link,
  publish,
  locale,
  t,
}) => {
  const story = publish('slow')
  // Less patient than the worker of all others, so that the test is not long.
  link.changeWorker((text) => text.replace('PATIENCE_MS = 10_000', 'PATIENCE_MS = 2_000'))
  await read(page, link.url + story.path)
  story.change(first[locale], corrected[locale])
  await expect.poll(async () => (await page.request.get(story.url)).text()).toContain(corrected[locale])
  const letGo = link.hold(/\/slow-/)
  await page.goto(link.url + story.path)
  const mark = page.getByRole('region', { name: t('Offline.labels.slow') })
  await expect(headline(page)).toHaveText(first[locale])
  await expect(mark).toContainText(t.markup('Offline.slow', { time: () => '|' }).split('|')[0] ?? '')
  letGo()
  await expect.poll(async () => (await copyOf(page, story.path))?.headline).toBe(corrected[locale])
  await mark.getByRole('link', { name: t('Offline.retry') }).click()
  await expect(headline(page)).toHaveText(corrected[locale])
  await expect(mark).toHaveCount(0)
})

test('a new version takes over whole: its own page of what is kept, and the stories with what they came with', async ({
  page,
  context,
  link,
  publish,
  locale,
  t,
}) => {
  const story = publish('versions')
  await read(page, link.url + story.path)
  const pageCaches = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('midad-pages-')))
  const before = await pageCaches()
  expect(before).toHaveLength(1)
  link.changeWorker((text) => text.replace(/(const VERSION = ').*(')/, '$1the-next$2'))
  await page.goto(link.url + addresses.front(locale))
  await expect.poll(pageCaches).toEqual(['midad-pages-the-next'])
  expect(await keptStories(page)).toEqual([story.path])
  await context.setOffline(true)
  await page.goto(link.url + story.path)
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') })).toBeVisible()
  await page.goto(link.url + addresses.front(locale))
  await expect(headline(page)).toHaveText(t('Saved.title'))
})

test('a new version that cannot be had whole leaves the one of before in its place', async ({ page, context, link, publish, t }) => {
  const story = publish('half-a-version')
  await read(page, link.url + story.path)
  const failed = page.evaluate(
    () =>
      new Promise((resolve) => {
        void navigator.serviceWorker.ready.then((registration) =>
          registration.addEventListener('updatefound', () => {
            const { installing } = registration
            installing?.addEventListener('statechange', () => resolve(installing.state))
          }),
        )
      }),
  )
  link.changeWorker((text) => text.replace(/(const VERSION = ').*(')/, '$1broken$2').replace('/saved`', '/no-such-page`'))
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  expect(await failed).toBe('redundant')
  await context.setOffline(true)
  await page.goto(link.url + story.path)
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') })).toBeVisible()
})

test('switched off, devices let go of the worker and of all it kept, and no page offers it', async ({ page, locale, t }) => {
  test.setTimeout(90_000)
  const site = await startOwnSite()
  try {
    const story = publishOn(site, locale, 'switched-off')
    await read(page, story.url)
    await expect(page.getByRole('button', { name: t('Story.save') })).toBeVisible()

    await site.stop()
    site.environment.OFFLINE_READING = 'off'
    await site.restart()
    await page.goto(story.url)
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
    expect(await everythingKept(page)).toEqual([])
    await page.goto(story.url)
    await expect(page.getByRole('link', { name: t('Footer.saved') })).toHaveCount(0)
    await expect(page.getByText(t('Story.save'), { exact: true })).toHaveCount(0)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.keyboard.press('Shift')
    await page.goto(site.url + addresses.front(locale))
    expect(asked.filter((path) => /offline|worker/.test(path))).toEqual([])
    expect((await page.request.get(site.url + addresses.saved(locale))).status()).toBe(404)

    await site.stop()
    site.environment.OFFLINE_READING = 'on'
    await site.restart()
    await page.goto(story.url)
    await touch(page)
    await expect(page.getByRole('button', { name: t('Story.save') })).toBeVisible()
  } finally {
    site.remove()
  }
})
