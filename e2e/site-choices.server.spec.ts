import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startOwnSite, type OwnSite } from './own-site.ts'

// A newsroom whose site.yaml chooses Arabic-Indic digits, Moroccan months and the Hijri date.
let site: OwnSite
test.beforeAll(async () => {
  site = await startOwnSite()
  const file = join(site.contentFolder, 'site.yaml')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('digits: latin\nmonths: dual', 'digits: arabic-indic\nmonths: moroccan\nhijri: true'),
  )
  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
})
test.afterAll(() => site.remove())

test('whoever has chosen nothing reads the site’s digits, months and Hijri dates, with scripts and without', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 800 } })
    const page = await context.newPage()
    await expect(async () => {
      await page.goto(`${site.url}/ar/politics/first-bridge`)
      await expect(page.getByRole('article').getByRole('time').first()).toHaveText('١ أكتوبر ٢٠٢٦، الموافق ٢٠ ربيع الآخر ١٤٤٨ هـ', {
        useInnerText: true,
        timeout: 500,
      })
    }).toPass()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.goto(`${site.url}/ar`)
    expect((await page.getByRole('banner').getByRole('time').boundingBox())?.x).toBeGreaterThanOrEqual(12)
    await expect(page.getByRole('banner').getByRole('time')).toHaveText('الاثنين، ٥ أكتوبر ٢٠٢٦، الموافق ٢٤ ربيع الآخر ١٤٤٨ هـ', {
      useInnerText: true,
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await context.close()
  }
})

test('a reader’s own choice goes before the site’s', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('digits', 'latin')
    localStorage.setItem('months', 'levantine')
  })
  await page.goto(`${site.url}/ar/politics/first-bridge`)
  await expect(page.getByRole('article').getByRole('time').first()).toHaveText('1 تشرين الأول 2026، الموافق 20 ربيع الآخر 1448 هـ', {
    useInnerText: true,
  })
})

test('in English nothing is different', async ({ page }) => {
  await page.goto(`${site.url}/en/politics/first-bridge`)
  await expect(page.getByRole('article').getByRole('time').first()).toHaveText('1 October 2026')
  await expect(page.getByRole('combobox')).toHaveCount(0)
})
