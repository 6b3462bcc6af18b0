import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfIsolation, faultsOfWidth } from './invariants.ts'
import { everythingKept, keptParts, keptStories, read, touch } from './kept-on-device.ts'

// What a reader reads without a connection: what they have read, marked; and never yesterday’s front page.

test('nothing is registered, and nothing of it loaded, before the reader does something', async ({ page, starter }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(starter.lead.address)
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(asked.filter((path) => /offline|worker/.test(path))).toEqual([])
  await touch(page)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1)
})

test('what was read is read again without a connection, with its pictures, under a mark', async ({ page, context, starter, locale, t }) => {
  const { lead } = starter
  await read(page, lead.address)
  await context.setOffline(true)
  expect((await page.goto(lead.address))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lead.edition.headline)
  await expect(page).toHaveTitle(t('Offline.copyTitle', { title: `${lead.edition.headline} | ${starter.siteName}` }))

  // It is the first that is read, after the way to skip to the text.
  const mark = page.getByRole('region', { name: t('Offline.labels.copy') })
  expect(await page.evaluate(() => document.querySelector('body > a + *')?.className)).toBe('offline-mark')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('Site.skip') })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(mark.getByRole('link', { name: t('Offline.retry') })).toBeFocused()
  const [before = ''] = t.markup('Offline.copy', { time: () => '|' }).split('|')
  await expect(mark).toContainText(before)
  await expect(mark.getByRole('time')).toHaveText(locale === 'ar' ? /^\d+ \S+\/.+ \d{4}، \d\d:\d\d$/ : /^\d+ \w+ \d{4}, \d\d:\d\d$/, {
    useInnerText: true,
  })

  const picture = page.locator('.story-lead-picture img')
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0)
  await expect(mark).toHaveCSS('border-block-start-width', '4px')

  await page.emulateMedia({ media: 'print' })
  await expect(mark).toBeVisible()
  await expect(mark.getByRole('link')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await context.setOffline(false)
  await mark.getByRole('link', { name: t('Offline.retry') }).click()
  await expect(mark).toHaveCount(0)
  await expect(page).toHaveTitle(`${lead.edition.headline} | ${starter.siteName}`)
})

test('the mark keeps every promise of a page', async ({ page, context, starter, locale }) => {
  await read(page, starter.lead.address)
  await context.setOffline(true)
  await page.goto(starter.lead.address)
  expect(await faultsOfFrame(page, locale)).toEqual([])
  expect(await faultsOfIsolation(page)).toEqual([])
  expect(await faultsOfWidth(page)).toEqual([])
  expect(await barriers(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriersOfColour(page)).toEqual([])
})

test('a date in the mark is written as the reader has chosen', async ({ page, context, starter, locale, t }) => {
  test.skip(locale !== 'ar', 'English has one set of each')
  await page.addInitScript(() => {
    localStorage.setItem('digits', 'arabic-indic')
    localStorage.setItem('months', 'levantine')
  })
  await read(page, starter.lead.address)
  await context.setOffline(true)
  await page.goto(starter.lead.address)
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') }).getByRole('time')).toHaveText(
    /^[٠-٩]+ [^/\d]+ [٠-٩]{4}، [٠-٩:]{5}$/,
    {
      useInnerText: true,
    },
  )
})

test('a phone that is turned shows the crop that is kept', async ({ page, context, starter }) => {
  await read(page, starter.lead.address)
  const picture = page.locator('.story-lead-picture img')
  const wide = await picture.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname)
  await context.setOffline(true)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(starter.lead.address)
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0)
  expect(await picture.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname)).not.toBe(wide)
})

test('what was not read, and every front and list, is the page of what is kept', async ({ page, context, starter, locale, t }) => {
  await page.goto(addresses.front(locale))
  await touch(page)
  await read(page, starter.lead.address)
  for (const visited of [addresses.front(locale), addresses.section(locale, starter.lead.section), addresses.latest(locale)]) {
    await page.goto(visited)
  }
  await context.setOffline(true)
  const nowhere = [
    addresses.front(locale),
    addresses.section(locale, starter.lead.section),
    addresses.latest(locale),
    addresses.search(locale, 'x'),
    starter.translated.address,
  ]
  for (const address of nowhere) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(503)
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(t('Saved.title'))
    await expect(page.getByRole('region', { name: t('Offline.labels.nowhere') })).toContainText(t('Offline.nowhere'))
    await expect(page.getByRole('listitem').getByRole('link', { name: starter.lead.edition.headline })).toBeVisible()
  }
  expect(await everythingKept(page)).not.toEqual(expect.arrayContaining([addresses.front(locale)]))

  await page.getByRole('listitem').getByRole('link', { name: starter.lead.edition.headline }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.lead.edition.headline)
})

test('each language has its own page of what is kept, once one of its pages was read', async ({
  page,
  context,
  starter,
  locale,
  other,
}) => {
  await read(page, starter.translated.address)
  await context.setOffline(true)
  await page.goto(addresses.front(other))
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await context.setOffline(false)
  await page.goto(addresses.front(other))
  await expect.poll(() => everythingKept(page)).toContain(addresses.saved(other))
  await context.setOffline(true)
  await page.goto(addresses.latest(other))
  await expect(page.locator('html')).toHaveAttribute('lang', other)
})

test('the last forty that were read are kept, and those that were saved besides', async ({ page, starter }) => {
  await read(page, starter.lead.address)
  await page.evaluate(async (language) => {
    for (let number = 0; number < 45; number++) {
      const path = `/${language}/politics/story-${number}`
      const cache = await caches.open(`midad-story-1:${path}`)
      const about = { path, headline: `${number}`, language, kept: number, read: number, ...(number < 3 && { saved: number + 1 }) }
      await cache.put('/about-this-copy', Response.json(about))
    }
  }, starter.locale)
  await read(page, starter.translated.address)
  await expect.poll(async () => (await keptStories(page)).length).toBe(43)
  const left = (await keptStories(page)).map((path) => path.slice(path.lastIndexOf('/') + 1))
  expect(left).toEqual(
    expect.arrayContaining(['story-0', 'story-1', 'story-2', 'story-7', 'story-44', starter.lead.slugline, starter.translated.slugline]),
  )
  expect(left).not.toContain('story-6')
})

test('the worker starts where scripts are trusted by one policy alone', async ({ page, starter }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const policy = "require-trusted-types-for 'script'; trusted-types midad; worker-src 'self'; connect-src 'self'"
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
  })
  await page.goto(starter.lead.address)
  await touch(page)
  await expect.poll(() => keptStories(page)).toEqual([starter.lead.address])
  await expect.poll(() => keptParts(page, starter.lead.address)).toContain(starter.lead.address)
})

test('a story read in the lite edition is there too, is listed once, and goes with its withdrawal', async ({
  page,
  context,
  starter,
  locale,
  t,
}) => {
  await read(page, starter.lead.address)
  const lite = addresses.lite(starter.lead.address)
  await page.goto(lite)
  await expect.poll(async () => (await keptStories(page)).toSorted()).toEqual([starter.lead.address, lite].toSorted())
  await context.setOffline(true)
  await page.goto(lite)
  await expect(page.getByRole('region', { name: t('Offline.labels.copy') })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.lead.edition.headline)
  // The way from a lite page to what is kept leads to the page that can list it.
  await page.goto(addresses.lite(addresses.saved(locale)))
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: t('Saved.removeNamed', { headline: starter.lead.edition.headline }) }).click()
  await expect.poll(() => keptStories(page)).toEqual([])
})
