import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'

test('a reader opens the front page and the story it leads with', async ({ page, starter, locale }) => {
  const { lead } = starter
  await page.goto(addresses.front(locale))
  await expect(page).toHaveTitle(starter.siteName)

  await page.getByRole('link', { name: lead.edition.headline, exact: true }).click()
  await expect(page).toHaveURL(lead.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lead.edition.headline)
  await expect(page.getByRole('article')).toContainText(lead.edition.standfirst)
})
