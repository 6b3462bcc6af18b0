import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { barriers, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'
import { signIn } from './staff.ts'

test('an editor sees what readers looked for and did not find, and a moderator is told it is not theirs', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  const word = locale === 'ar' ? 'زمهريرية' : 'hyperborean'
  for (let time = 0; time < 2; time++) await page.goto(ownSite.url + addresses.search(locale, word))
  await expect(page.getByRole('heading', { name: t('Search.tips.title') })).toBeVisible()
  await page.goto(ownSite.url + addresses.search(locale, 'salma@example.org'))

  await signIn(page, ownSite, 'editor', locale)
  // What is counted is written every few seconds.
  await expect(async () => {
    await page.goto(ownSite.url + deskAddresses.searches(locale))
    await expect(page.getByRole('listitem').filter({ hasText: locale === 'ar' ? 'زمهريريه' : word })).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByRole('main')).not.toContainText('salma')
  expect([await faultsOfFrame(page, locale), await faultsOfWidth(page), await barriers(page)]).toEqual([[], [], []])
  expect(await faultsOfMarkup(await (await page.request.get(page.url())).text())).toEqual([])

  await page.context().clearCookies()
  await signIn(page, ownSite, 'moderator', locale)
  const response = await page.goto(ownSite.url + deskAddresses.searches(locale))
  expect(response?.status()).toBe(403)
})
