import type { Page, Route } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { bringFormToLife, commentForm } from './comments.ts'
import { expect, languageNames, test } from './fixtures.ts'
import type { OwnSite } from './own-site.ts'

// A reader is quicker than our scripts, or these never come: whatever was touched does what it says, and nothing written is lost.

const SCRIPTS = /\/scripts\/|\.js$/

const words = { ar: 'أكتب قبل أن يصل أيّ نص برمجي.', en: 'I write before any script arrives.' }

const story = (site: OwnSite, locale: 'ar' | 'en') => site.url + addresses.story(locale, 'politics', 'first-bridge')

/** Holds every script back until the returned function lets them through. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let isHolding = true
  await page.route(SCRIPTS, async (route) => {
    if (isHolding) held.push(route)
    else await route.continue()
  })
  return async () => {
    isHolding = false
    await Promise.all(held.map((route) => route.continue()))
  }
}

async function write(
  page: Page,
  t: (key: 'CommentForm.body' | 'CommentForm.name' | 'CommentForm.email') => string,
  body: string,
  email: string,
) {
  await page.getByRole('textbox', { name: t('CommentForm.body') }).fill(body)
  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill('سلمى النور')
  await page.getByRole('textbox', { name: t('CommentForm.email') }).fill(email)
}

test('a comment sent while scripts are still on their way is received', async ({ page, ownSite, locale, t }) => {
  await holdScripts(page)
  await page.goto(story(ownSite, locale), { waitUntil: 'commit' })
  await write(page, t, `${words[locale]} (1)`, 'early@example.org')
  await page.getByRole('button', { name: t('CommentForm.submit') }).click({ noWaitAfter: true })
  await expect(page).toHaveURL(/\/comments\/received\//)
})

test('what was written before scripts came stays, is kept on the device from then on, and is sent once', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  const release = await holdScripts(page)
  await page.goto(story(ownSite, locale), { waitUntil: 'commit' })
  await write(page, t, `${words[locale]} (2)`, 'early-two@example.org')
  await release()
  await bringFormToLife(page)
  await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue(`${words[locale]} (2)`)
  await page.reload()
  await bringFormToLife(page)
  await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue(`${words[locale]} (2)`)
  await write(page, t, `${words[locale]} (2)`, 'early-two@example.org')
  await page.getByRole('button', { name: t('CommentForm.submit') }).click()
  await expect(page.getByRole('status').filter({ hasText: t('CommentForm.received') })).toBeFocused()
})

test('every control there is in the first second is a link or a form, and works', async ({ page, starter, locale, other, t }) => {
  await holdScripts(page)
  await page.goto(starter.translated.address, { waitUntil: 'commit' })
  // What only scripts could do is not offered yet.
  await expect(page.getByRole('link', { name: t('Header.search'), exact: true })).toBeVisible()
  expect(await page.locator('button:visible:not([type=submit])').count()).toBe(0)

  await page.getByRole('link', { name: languageNames[other] }).first().click({ noWaitAfter: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.twinOf(starter.translated).headline)
  await page.goto(addresses.search(locale), { waitUntil: 'commit' })
  await page.getByRole('searchbox', { name: t('Search.label') }).fill(starter.translated.edition.headline)
  await page.getByRole('searchbox', { name: t('Search.label') }).press('Enter', { noWaitAfter: true })
  await expect(page.getByRole('link', { name: starter.translated.edition.headline, exact: true })).toBeVisible()
})

for (const part of ['banner', 'contentinfo'] as const) {
  test(`a link of the ${part} pressed while scripts arrive opens: nothing moves from under the finger`, async ({
    page,
    starter,
    other,
    t,
  }) => {
    const release = await holdScripts(page)
    await page.goto(starter.translated.address, { waitUntil: 'commit' })
    const link = page.getByRole(part).getByRole('link', { name: languageNames[other] })
    await link.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.fonts.ready)
    const box = (await link.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await release()
    await expect(page.getByRole('group', { name: t('Scheme.label') })).toBeVisible()
    await page.mouse.move(x + 1, y)
    await expect(page.getByRole('button', { name: t('Story.save') })).toBeVisible()
    if (part === 'contentinfo') await expect(commentForm(page)).toHaveAttribute('data-lively', '')
    expect(await link.boundingBox()).toEqual(box)
    await page.mouse.up()
    await expect(page).toHaveURL(addresses.story(other, starter.translated.section, starter.translated.slugline))
  })
}

const absences: [string, (route: Route) => Promise<void>][] = [
  ['do not arrive', (route) => route.abort('connectionreset')],
  ['are blocked', (route) => route.abort('blockedbyclient')],
  ['are those of another build, which has gone', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>404</p>' })],
  // Let through, they would break what they find: the integrity of the page keeps them out.
  [
    'are other than the page was made with',
    (route) => route.fulfill({ contentType: 'text/javascript', body: 'document.body.replaceChildren()' }),
  ],
]

for (const [what, answer] of absences) {
  test(`where scripts ${what}, a story is read and discussed as without them`, async ({ page, ownSite, locale, t }) => {
    await page.route(SCRIPTS, answer)
    await page.goto(story(ownSite, locale))
    await page.mouse.move(100, 100)
    await page.keyboard.press('End')
    await expect(page.getByRole('article').getByRole('paragraph').first()).toBeVisible()
    await expect(page.getByRole('group', { name: t('Scheme.label') })).toBeHidden()
    await write(page, t, `${words[locale]} (${what})`, 'none@example.org')
    await page.getByRole('button', { name: t('CommentForm.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
  })
}

test('the form’s own script, lost with the line, is asked for again when the line is back', async ({ page, context, ownSite, locale }) => {
  await page.goto(story(ownSite, locale))
  await context.setOffline(true)
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/comments.js'))
  await page.keyboard.press('End')
  await failed
  await context.setOffline(false)
  await expect(commentForm(page)).toHaveAttribute('data-lively', '')
})

test('nothing that waits for a reader is fetched before there is one', async ({ page, ownSite, locale }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\//, '')))
  await page.goto(story(ownSite, locale))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(asked.filter((name) => name.endsWith('.js') && name !== 'recent-times.js')).toEqual(['reader.js'])
  await bringFormToLife(page)
  expect(asked).toContain('comments.js')
})
