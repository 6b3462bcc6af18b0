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

test('a reader comes from anywhere to the front page by the name of the newspaper', async ({ page, starter, locale, t }) => {
  await page.goto(starter.translated.address)
  await page.getByRole('link', { name: t('Header.home', { site: starter.siteName }) }).click()
  await expect(page).toHaveURL(addresses.front(locale))
})

test('a reader goes to a section from the bar and opens its newest story', async ({ page, starter, t }) => {
  const newest = starter.translated
  const section = starter.sections.find(({ key }) => key === newest.section)!
  await page.goto(addresses.front(starter.locale))
  const bar = page.getByRole('navigation', { name: t('Header.sections') })
  await bar.getByRole('link', { name: section.name }).click()

  await expect(page).toHaveURL(section.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(section.name)
  await expect(bar.getByRole('link', { name: section.name })).toHaveAttribute('aria-current', 'page')

  await page.getByRole('link', { name: newest.edition.headline, exact: true }).click()
  await expect(page).toHaveURL(newest.address)
})

test('a section lists its stories, newest first, and how many there are', async ({ page, starter, t }) => {
  const section = starter.sections[0]!
  const stories = starter.stories.filter((story) => story.section === section.key)
  await page.goto(section.address)

  await expect(page.getByText(t('List.stories', { total: stories.length, count: String(stories.length) }), { exact: true })).toBeVisible()
  const headlines = page.getByRole('article').getByRole('heading', { level: 2 })
  await expect(headlines).toHaveText(stories.slice(0, 20).map(({ edition }) => edition.headline))
})

test('a reader follows a related story, which says why it is related', async ({ page, starter, t }) => {
  const { lead } = starter
  await page.goto(lead.address)
  const beside = page.getByRole('complementary', { name: t('Story.beside') })
  await expect(beside.getByRole('heading', { name: t('Story.related'), exact: true })).toBeVisible()

  const why = starter.topicNames(lead).map((reason) => RegExp.escape(t.markup('Story.relatedWhy', { reason, bdi: (name) => name })))
  const related = beside.getByRole('listitem').filter({ hasText: new RegExp(why.join('|')) })
  const link = related.first().getByRole('link')
  const headline = await link.innerText()
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(page).not.toHaveURL(lead.address)
})

test('beside a story stands the latest, of its section or of all, and nothing stands there twice', async ({ page, starter, t }) => {
  const story = starter.translated
  await page.goto(story.address)
  const beside = page.getByRole('complementary', { name: t('Story.beside') })
  const titles = [t('Story.latestIn'), t('Header.latest')].map((title) => RegExp.escape(title))
  await expect(beside.getByRole('heading', { name: new RegExp(`^(?:${titles.join('|')})$`) })).toHaveCount(1)

  const unranked = await beside
    .getByRole('list')
    .and(page.locator('ul'))
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(unranked).toEqual([...new Set(unranked)])
  expect(unranked).not.toContain(story.address)
})

test('a reader leafs through everything that was published, newest first', async ({ page, starter, t }) => {
  const { stories } = starter
  await page.goto(addresses.front(starter.locale))
  await page
    .getByRole('navigation', { name: t('Header.tools') })
    .getByRole('link', { name: t('Header.latest') })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Latest.title'))
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(stories.slice(0, 20).map(({ edition }) => edition.headline))

  const pages = page.getByRole('navigation', { name: t('List.pages') })
  await expect(pages.getByRole('link', { name: t('List.newer') })).toBeHidden()
  await pages.getByRole('link', { name: t('List.older') }).click()
  await expect(page).toHaveURL(addresses.latest(starter.locale, 2))
  await expect(page).toHaveTitle(new RegExp(RegExp.escape(t('List.titlePage', { title: t('Latest.title'), page: '2' }))))
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(stories.slice(20, 40).map(({ edition }) => edition.headline))

  await pages.getByRole('link', { name: t('List.newer') }).click()
  await expect(page).toHaveURL(addresses.latest(starter.locale))
})

test('a reader goes from a story to its topic and to the desk that wrote it', async ({ page, starter, t }) => {
  const story = starter.translated
  await page.goto(story.address)
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { name: t('Story.topics'), exact: true })).toBeVisible()
  await article.getByRole('link', { name: starter.topic.name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.topic.name)
  await page.getByRole('link', { name: story.edition.headline, exact: true }).click()

  await article.getByRole('link', { name: starter.author.name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.author.name)
  await expect(page.getByRole('link', { name: story.edition.headline, exact: true })).toBeVisible()
})

test('a story names its sources', async ({ page, starter, t }) => {
  const story = starter.translated
  await page.goto(story.address)
  await expect(page.getByRole('heading', { name: t('Story.sources'), exact: true })).toBeVisible()
  for (const { title } of story.sources)
    await expect(page.getByRole('article')).toContainText(title[starter.locale] ?? title[starter.locale === 'ar' ? 'en' : 'ar'] ?? '')
})

test('a story from the archive says so, with its date on its face', async ({ page, starter, t }) => {
  const story = starter.stories.find(({ archive }) => archive)!
  await page.goto(story.address)
  await expect(page.getByText(t('Card.archive'), { exact: true })).toBeVisible()
  await expect(page.getByRole('article')).toContainText(t('Story.archiveNote'))
  await expect(page.getByRole('article').getByRole('time').first()).toContainText(story.edition.published?.slice(0, 4) ?? '')
})

test('a reader finds the newspaper’s pages at its foot', async ({ page, starter, t, locale }) => {
  const standing = starter.newsroom.pages.filter(({ language }) => language === locale)
  expect(standing.length).toBeGreaterThan(0)
  await page.goto(addresses.front(locale))
  for (const { title } of standing) {
    await page
      .getByRole('contentinfo', { name: t('Footer.label') })
      .getByRole('link', { name: title, exact: true })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})

test('a reader shares a story by plain links, or copies its address', async ({ page, context, starter, t, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const story = starter.translated
  await page.goto(story.address)
  const share = page.getByRole('navigation', { name: t('Story.share') })
  const url = encodeURIComponent(baseURL + story.address)
  for (const [place, host] of Object.entries({
    whatsapp: 'https://wa.me/',
    telegram: 'https://t.me/share/url',
    x: 'https://x.com/intent/post',
    email: 'mailto:',
  } as const)) {
    const href = await share.getByRole('link', { name: t(`Story.shareOn.${place as 'x'}`), exact: true }).getAttribute('href')
    expect(href?.startsWith(host)).toBe(true)
    expect(href).toContain(url)
  }

  await share.getByRole('button', { name: t('Story.copy') }).click()
  await expect(share.getByRole('status')).toHaveText(t('CopyLink.copied'))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + story.address)
})

test('no page asks anything of a third party, and none sets a cookie', async ({ page, context, starter, locale, baseURL }) => {
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) strangers.push(request.url())
  })
  for (const address of [addresses.front(locale), starter.lead.address, addresses.search(locale, 'a')]) await page.goto(address)
  expect(strangers).toEqual([])
  expect(await context.cookies()).toEqual([])
})
