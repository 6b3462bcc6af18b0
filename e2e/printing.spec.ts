import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('a reader prints a story: the story alone, without the furniture of the page', async ({ page, starter, t }) => {
  const { lead } = starter
  await page.goto(lead.address)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lead.edition.headline)
  await expect(page.getByRole('heading', { name: t('Story.sources'), exact: true })).toBeVisible()
  for (const furniture of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('complementary', { name: t('Story.beside') }),
    page.getByRole('navigation', { name: t('Story.share') }),
    page.getByRole('link', { name: t('Site.skip') }),
  ]) {
    await expect(furniture).toBeHidden()
  }
})

test('a printed story says whose it is and where it can be read, and not how long on a screen', async ({ page, starter, baseURL }) => {
  const { lead } = starter
  await page.goto(lead.address)
  const address = page.getByRole('main').getByText(baseURL + lead.address, { exact: true })
  const name = page.getByRole('main').getByText(starter.siteName, { exact: true })
  const reading = page.getByRole('article').locator('[data-screen-only]').filter({ hasText: /\d/ }).first()
  await expect(address).toBeHidden()
  await expect(reading).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(name).toBeVisible()
  await expect(address).toBeVisible()
  await expect(reading).toBeHidden()
})

test('on paper the addresses of links are written out', async ({ page, starter }) => {
  const story = starter.ownStories.find(({ sources }) => sources.some(({ url }) => url))!
  await page.goto(story.address)
  await page.emulateMedia({ media: 'print' })
  const written = await page
    .getByRole('article')
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility() && link.getAttribute('href')?.startsWith('http'))
        .map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content] as const),
    )
  expect(written.length).toBeGreaterThan(0)
  for (const [href, after] of written) expect(after).toContain(href)
})

for (const night of ['the system’s', 'the reader’s own'] as const) {
  test(`a reader prints at night (${night} choice) in black on white`, async ({ page, starter }) => {
    if (night === 'the reader’s own') await page.addInitScript(() => localStorage.setItem('scheme', 'dark'))
    await page.emulateMedia({ colorScheme: night === 'the system’s' ? 'dark' : 'light' })
    await page.goto(starter.lead.address)
    await page.emulateMedia({ media: 'print' })
    expect(await coloursOf(page)).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' })
  })
}

const coloursOf = (page: Page) =>
  page.getByRole('heading', { level: 1 }).evaluate((heading) => ({
    ink: getComputedStyle(heading).color,
    paper: getComputedStyle(document.body).backgroundColor,
  }))
