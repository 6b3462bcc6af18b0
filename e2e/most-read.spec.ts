import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { devices, type Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'

/** From here on time passes only as the test says, however long a page takes to load. */
async function stopTheClock(page: Page) {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await page.clock.pauseAt(new Date('2026-11-24T09:00:01Z'))
}

const reader = devices['Desktop Chrome'].userAgent

test('a story that is read for ten seconds is counted once, by its slugline and nothing else', async ({ page, starter }) => {
  const told: { body: string | null; cookie: string | undefined }[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/reads')) told.push({ body: request.postData(), cookie: request.headers().cookie })
  })
  await stopTheClock(page)
  await page.goto(starter.translated.address)
  await page.clock.runFor(9_000)
  expect(told).toEqual([])

  const answer = page.waitForResponse('**/reads')
  await page.clock.runFor(2_000)
  expect((await answer).status()).toBe(204)
  await page.clock.runFor(60_000)
  expect(told).toEqual([{ body: starter.translated.slugline, cookie: undefined }])
})

test('a list of stories counts nothing', async ({ page, locale }) => {
  const told: string[] = []
  page.on('request', (request) => told.push(new URL(request.url()).pathname))
  await stopTheClock(page)
  await page.goto(addresses.front(locale))
  await page.clock.runFor(60_000)
  expect(told.filter((path) => path.endsWith('/reader.js'))).toHaveLength(1)
  expect(told).not.toContain('/reads')
})

test('what is no slugline is refused', async ({ request }) => {
  for (const data of ['', 'Not A Slugline', '../../etc/passwd', 'x'.repeat(10_000), '{"slugline":"a"}']) {
    expect((await request.post('/reads', { data, headers: { 'user-agent': reader } })).status(), data.slice(0, 20)).toBe(400)
  }
  expect((await request.get('/reads')).status()).toBe(405)
})

test('beside a story stands what readers read most; what robots fetch is not counted', async ({ page, request, ownSite, locale, t }) => {
  const read = (slugline: string, userAgent: string) =>
    request.post(`${ownSite.url}/reads`, { data: slugline, headers: { 'user-agent': userAgent } })
  for (let times = 0; times < 5; times++)
    await read('first-bridge', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)')
  await read('second-bridge', reader)
  await read('no-such-story', reader)

  // What is counted is written every few seconds; each asking is for a page that is not kept yet.
  const beside = page.getByRole('complementary', { name: t('Story.beside') })
  await expect(async () => {
    rmSync(join(ownSite.dataDir, 'pages'), { recursive: true, force: true })
    await page.goto(ownSite.url + addresses.story(locale, 'politics', 'first-bridge'))
    await expect(beside.getByRole('heading', { name: t('Story.mostRead') })).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 15_000 })
  const mostRead = beside.getByRole('list').and(page.locator('ol')).getByRole('link')
  await expect(mostRead).toHaveText([locale === 'ar' ? 'الجسر الثاني' : 'The second bridge'])
})
