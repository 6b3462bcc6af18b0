import type { Locator, Page } from '@playwright/test'
import { COMMENTS_PER_PAGE } from '../newsroom/comments/discussion-order.ts'
import { idOf, type SampleComment } from '../newsroom/comments/sample-discussion.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { bringFormToLife, makeDiscussion } from './comments.ts'
import { directions, expect, languageNames, test } from './fixtures.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfMarkup, faultsOfWidth, faultsWithoutScripts } from './invariants.ts'
import type { OwnSite } from './own-site.ts'
import { thoroughly } from './thoroughly.ts'

const slugline = 'first-bridge'
const storyIn = (site: OwnSite, language: 'ar' | 'en') => site.url + addresses.story(language, 'politics', slugline)

test.afterEach(async ({ ownSite }) => makeDiscussion(ownSite, { slugline, comments: [] }))

/** Opens an address as soon as it shows what was just changed. */
async function openOnceShown(page: Page, url: string, what: Locator): Promise<void> {
  await expect(async () => {
    await page.goto(url)
    await expect(what).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
}

const many = (count: number, of: (number: number) => Partial<SampleComment> = () => ({})): SampleComment[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, ...of(index + 1) }))

const numbersOf = (page: Page) =>
  page
    .getByRole('region')
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.id.replace('comment-', '')))

test('a reader reads what others say, thread by thread, and who answers whom', async ({ page, ownSite, locale, t }) => {
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, minute: 10, name: 'سلمى حدّاد', body: 'رأي أول.\n\nفقرة ثانية.', isPicked: true },
      { number: 2, minute: 11, name: 'Karim', body: 'A second opinion.', direction: 'ltr', language: 'en' },
      { number: 3, minute: 12, parent: 1, name: 'ليلى', body: 'ردّ على الرأي الأول.' },
      { number: 4, minute: 13, parent: 3, name: 'هيئة', body: 'ردّ على الردّ.', staffId: 'staff-1' },
      { number: 5, minute: 14, status: 'held', body: 'ما لم يُقرأ بعد.' },
    ],
  })
  const discussion = page.getByRole('region', { name: t('Discussion.comments', { total: 4, count: '4' }) })
  await openOnceShown(page, storyIn(ownSite, locale), discussion.getByText('فقرة ثانية.'))
  expect(await numbersOf(page)).toEqual([1, 3, 4, 2].map(idOf))
  await expect(discussion).not.toContainText('ما لم يُقرأ بعد.')

  const first = discussion.getByRole('article').first()
  await expect(first.getByRole('paragraph').filter({ hasText: /رأي|فقرة/ })).toHaveCount(2)
  await expect(first).toContainText(t('Discussion.picked'))
  await expect(first.getByRole('link', { name: t('Discussion.reply') })).toHaveAttribute('href', addresses.reply(locale, idOf(1)))
  await expect(first.getByRole('link', { name: t('Discussion.report') })).toHaveAttribute('href', addresses.report(locale, idOf(1)))

  const answer = discussion.getByRole('article', { name: 'هيئة' })
  await expect(answer).toContainText(t('Discussion.staff'))
  await answer.getByRole('link', { name: 'ليلى' }).click()
  await expect(page).toHaveURL(`${storyIn(ownSite, locale)}#comment-${idOf(3)}`)
  await expect(discussion.getByRole('listitem').first().getByRole('list').getByRole('article')).toHaveCount(2)

  await page.goto(storyIn(ownSite, locale))
  await page
    .getByRole('link', { name: t('Discussion.comments', { total: 4, count: '4' }) })
    .first()
    .click()
  await expect(page).toHaveURL(`${storyIn(ownSite, locale)}#comments`)
})

test('a comment is read in its own direction, in whichever language the page is', async ({ page, ownSite, locale }) => {
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, body: 'جملة بالعربية عن C++ و@someone!', direction: 'rtl' },
      { number: 2, body: 'A sentence in English.', direction: 'ltr', language: 'en' },
    ],
  })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('A sentence in English.'))
  const read = (text: RegExp) =>
    page.getByText(text).evaluate((element) => {
      const block = element.closest('[lang]')
      return [getComputedStyle(element).direction, getComputedStyle(element).textAlign, block?.getAttribute('lang')].join(' ')
    })
  expect(await read(/جملة بالعربية/)).toBe('rtl start ar')
  expect(await read(/A sentence/)).toBe('ltr start en')
})

test('a reader turns the pages of a long discussion, and the order', async ({ page, ownSite, locale, t }) => {
  const total = COMMENTS_PER_PAGE * 2 + 20
  await makeDiscussion(ownSite, { slugline, comments: many(total, (number) => ({ body: `رأي رقم ${number} من كثير` })) })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('رأي رقم 1 من كثير'))
  expect(await numbersOf(page)).toEqual(many(COMMENTS_PER_PAGE).map(({ number }) => idOf(number)))

  await page.getByRole('link', { name: t('Discussion.next') }).click()
  await expect(page).toHaveURL(ownSite.url + addresses.discussion(locale, 'politics', slugline, 'oldest', 2))
  await expect(page.getByText(`رأي رقم ${COMMENTS_PER_PAGE + 1} من كثير`)).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url())
  await page.getByRole('link', { name: t('Discussion.next') }).click()
  expect(await numbersOf(page)).toHaveLength(20)
  await expect(page.getByRole('link', { name: t('Discussion.next') })).toHaveCount(0)

  await page.getByRole('link', { name: t('Discussion.orders.newest') }).click()
  await expect(page).toHaveURL(ownSite.url + addresses.discussion(locale, 'politics', slugline, 'newest'))
  expect((await numbersOf(page))[0]).toBe(idOf(total))
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', storyIn(ownSite, locale))
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await page.getByRole('link', { name: t('Discussion.next') }).click()
  await page.getByRole('link', { name: t('Discussion.next') }).click()
  expect((await numbersOf(page)).at(-1)).toBe(idOf(1))

  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page).toHaveURL(storyIn(ownSite, locale))
})

test('a comment’s address leads to it, whichever page it is on, and marks it', async ({ page, request, ownSite, locale, other, t }) => {
  const comments = many(COMMENTS_PER_PAGE + 5, (number) => (number > 2 ? { parent: 2, body: `ردّ ${number} في نقاش طويل` } : {}))
  await makeDiscussion(ownSite, { slugline, comments })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('ردّ 3 في نقاش طويل'))

  const last = idOf(COMMENTS_PER_PAGE + 5)
  const answer = await request.get(ownSite.url + addresses.comment(locale, last), { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toBe(`${addresses.discussion(locale, 'politics', slugline, 'oldest', 2)}#comment-${last}`)
  await page.goto(ownSite.url + addresses.comment(locale, last))
  const marked = page.locator(`#comment-${last}`)
  await expect(marked).toBeInViewport()
  const bar = (card: Locator) => card.evaluate((element) => getComputedStyle(element).borderInlineStartWidth)
  expect(await bar(marked)).toBe('4px')
  expect(await bar(page.getByRole('region').getByRole('article').first())).toBe('0px')

  // Whoever changes the language there comes to the same comment.
  const tools = page.getByRole('navigation', { name: t('Header.tools') })
  await tools.getByRole('link', { name: languageNames[other] }).click()
  await expect(page).toHaveURL(`${ownSite.url}${addresses.discussion(other, 'politics', slugline, 'oldest', 2)}#comment-${last}`)
  await page.goBack()

  // The page begins within a thread: it says where that began.
  await page
    .getByRole('region')
    .getByRole('link', { name: /قارئ 2$/ })
    .click()
  await expect(page).toHaveURL(`${storyIn(ownSite, locale)}#comment-${idOf(2)}`)
  await expect(page.getByText(t('Discussion.gone'))).toHaveCount(0)
})

test('a reply is written where it answers, says whom it answers, and each keeps its own words', async ({ page, ownSite, locale, t }) => {
  const [first, second] = ['ليلى المجيبة', 'Omar'] as const
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, name: first },
      { number: 2, name: second },
    ],
  })
  const reply = (name: string) => page.getByRole('link', { name: t('Discussion.replyTo', { name }) })
  const field = page.getByRole('textbox', { name: t('CommentForm.reply') })
  await openOnceShown(page, storyIn(ownSite, locale), reply(second))
  await bringFormToLife(page)
  // What will be said is said by something that is there before.
  const status = page.locator('form').getByRole('status')
  await expect(status).toHaveCount(1)
  await expect(status).toHaveText('')

  await reply(first).press('Enter')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(new RegExp(first))
  await field.fill('إلى ليلى')
  await page.getByRole('button', { name: t('CommentForm.submitReply') }).click()
  await expect(page.getByRole('region', { name: t('CommentForm.faultsTitle') })).toBeFocused()

  // To another comment go neither the words nor what was wrong with them.
  await reply(second).press('Enter')
  await expect(field).toHaveValue('')
  await expect(field).toHaveAccessibleDescription(new RegExp(second))
  await expect(page.getByRole('region', { name: t('CommentForm.faultsTitle') })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: t('CommentForm.name') })).toHaveAccessibleDescription(t('CommentForm.nameHint'))
  await page.keyboard.press('Escape')
  await expect(reply(second)).toBeFocused()
  await expect(page.getByRole('button', { name: t('CommentForm.submit') })).toBeVisible()
  await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue('')

  await reply(first).press('Enter')
  await expect(field).toHaveValue('إلى ليلى')
  await expect(status).toHaveText(t('CommentForm.restored'))
})

test('the address of a comment that nobody can read is none', async ({ request, page, ownSite, locale, t }) => {
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, body: 'رأي يُقرأ وحده' },
      { number: 2, status: 'held' },
    ],
  })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('رأي يُقرأ وحده'))
  for (const id of [idOf(2), idOf(3), 'nothing', '%00', '..%2f..', "'%20or%201=1"]) {
    const answer = await request.get(`${ownSite.url}/${locale}/comments/${id}`, { maxRedirects: 0 })
    expect(answer.status(), id).toBe(404)
    expect(await answer.text(), id).toContain(`${t('NotFound.title')}</h1>`)
    expect(answer.headers()['cache-control'], id).toBe('no-store')
  }
})

test('replies outlive what they answer: a reader is told that it is gone, and nothing of it', async ({ page, ownSite, locale, t }) => {
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, status: 'hidden', name: 'المحذوف اسمه', body: 'نص محذوف' },
      { number: 2, parent: 1, body: 'ردّ بقي على ما ذهب' },
      { number: 3, parent: 2, status: 'withdrawn', name: 'الساحب اسمه', body: 'نص مسحوب' },
      { number: 4, parent: 3, body: 'ردّ على ردّ ذهب' },
    ],
  })
  const discussion = page.getByRole('region', { name: t('Discussion.comments', { total: 2, count: '2' }) })
  await openOnceShown(page, storyIn(ownSite, locale), discussion.getByText('ردّ بقي على ما ذهب'))
  await expect(discussion.getByText(t('Discussion.gone'))).toBeVisible()
  await expect(discussion.getByText(t('Discussion.inReplyToGone'))).toBeVisible()
  expect(await page.content()).not.toMatch(/المحذوف اسمه|الساحب اسمه|نص محذوف|نص مسحوب/)
})

test('a reader is told where nobody has written, or nobody can', async ({ page, ownSite, locale, t }) => {
  const comments = [{ number: 1, body: 'ما قيل قبل أن يُغلق الباب' }]
  const writing = page.getByRole('heading', { name: t('Discussion.write') })
  const replying = page.getByRole('region').getByRole('link', { name: t('Discussion.reply') })

  await makeDiscussion(ownSite, { slugline, comments: [] })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText(t('Discussion.empty')))
  await expect(writing).toBeVisible()

  await makeDiscussion(ownSite, { slugline, comments, state: 'held' })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText(t('Discussion.held')))
  await expect(writing).toBeVisible()
  await expect(replying).toBeVisible()

  for (const [state, sentence] of [
    ['closed', t('Discussion.closed')],
    ['read-only', t('Discussion.readOnly')],
  ] as const) {
    await makeDiscussion(ownSite, { slugline, comments, state })
    await openOnceShown(page, storyIn(ownSite, locale), page.getByText(sentence))
    await expect(page.getByText('ما قيل قبل أن يُغلق الباب')).toBeVisible()
    await expect(writing).toHaveCount(0)
    await expect(replying).toHaveCount(0)
    await makeDiscussion(ownSite, { slugline, comments: [], state })
    await openOnceShown(page, storyIn(ownSite, locale), page.getByRole('region', { name: t('Discussion.title') }).getByText(sentence))
    await expect(page.getByText(t('Discussion.empty'))).toHaveCount(0)
  }
})

test('what a reader wrote is text and cannot be anything else', async ({ page, ownSite, locale, t }) => {
  const dialogs: string[] = []
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message())
    await dialog.dismiss()
  })
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  await makeDiscussion(ownSite, {
    slugline,
    comments: [
      { number: 1, name: script, body: `${script} https://example.org/?q=<b>&x=1" onmouseover="alert(3) javascript:alert(4)` },
      { number: 2, parent: 1, name: '\u202Eمحرّر evil\u202E', body: '\u202Eمعكوس' },
      { number: 3, parent: 1, name: 'ن'.repeat(60), body: 'كلمة'.repeat(400) },
      { number: 4, parent: 3, name: 'x'.repeat(60), body: `https://example.org/${'a'.repeat(300)}`, direction: 'ltr' },
    ],
  })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('كلمةكلمة'))
  const [first, second] = await page.getByRole('region').getByRole('article').all()
  await expect(first!).toContainText(script)
  const links = await page
    .getByRole('region')
    .getByRole('link')
    .evaluateAll((all) =>
      all.flatMap((link) =>
        link.getAttribute('href')?.startsWith('/') ? [] : [`${link.getAttribute('href')} ${link.getAttribute('rel')}`],
      ),
    )
  expect(links.filter((link) => !link.startsWith('#'))).toEqual([
    'https://example.org/?q= ugc nofollow noopener',
    `https://example.org/${'a'.repeat(300)} ugc nofollow noopener`,
  ])
  expect(dialogs).toEqual([])
  // A name that turns the direction turns its own and nothing beside it.
  await expect(second!.locator('bdi').first()).toHaveText('\u202Eمحرّر evil\u202E')
  await expect(second!.locator('bdi').first()).toHaveCSS('unicode-bidi', 'isolate')
  expect(await faultsOfWidth(page)).toEqual([])
  await expect(page.getByRole('heading', { name: t('Discussion.comments', { total: 4, count: '4' }) })).toBeVisible()
})

test('a discussion keeps every promise of a page, on each of its pages', async ({ page, withoutScripts, ownSite, locale }) => {
  test.setTimeout(120_000)
  await makeDiscussion(ownSite, {
    slugline,
    comments: many(COMMENTS_PER_PAGE + 10, (number) => ({
      // A thread goes on from the first page to the second.
      ...(number > 20 ? { parent: 20 } : number % 4 === 3 && { parent: number - 1 }),
      ...(number % 4 === 0 && number <= 20 && { parent: number - 1 }),
      ...(number === 2 && { status: 'hidden' as const }),
      ...(number % 5 === 0 && {
        direction: 'ltr' as const,
        language: 'en' as const,
        body: 'What was said in English: https://example.org/a.',
      }),
      ...(number === 4 && { staffId: 'staff' }),
      ...(number === 1 && { isPicked: true, body: 'رأي اختاره المحرّرون' }),
    })),
  })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('رأي اختاره المحرّرون'))
  const pages = [
    addresses.story(locale, 'politics', slugline),
    addresses.discussion(locale, 'politics', slugline, 'oldest', 2),
    addresses.discussion(locale, 'politics', slugline, 'newest'),
  ]
  for (const address of pages) {
    const response = await page.goto(ownSite.url + address)
    await withoutScripts.goto(ownSite.url + address)
    expect.soft(await faultsOfMarkup((await response?.text()) ?? ''), address).toEqual([])
    expect.soft(await faultsOfFrame(withoutScripts, locale), address).toEqual([])
    expect.soft(await faultsWithoutScripts(page, withoutScripts, locale), address).toEqual([])
    expect.soft(await faultsOfWidth(page), address).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect.soft(await barriers(page), address).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    if (thoroughly || address === pages[0]) expect.soft(await barriersOfColour(page), address).toEqual([])
  }
  expect(directions[locale]).toBe(await page.getByRole('document').getAttribute('dir'))
})

test('the addresses of a discussion lead where they should', async ({ page, request, ownSite, locale, t }) => {
  await makeDiscussion(ownSite, { slugline, comments: many(COMMENTS_PER_PAGE + 1, () => ({ body: 'رأي من واحد وخمسين' })) })
  await openOnceShown(page, storyIn(ownSite, locale), page.getByText('رأي من واحد وخمسين').first())
  const story = addresses.story(locale, 'politics', slugline)
  const wrong = addresses.story(locale, 'science', slugline)
  const led: Record<string, string> = {
    [`${story}/comments`]: `${story}#comments`,
    [`${story}/comments/page/1`]: `${story}#comments`,
    [`${story}/comments/newest/page/1`]: `${story}/comments/newest`,
    [`${wrong}/comments/newest`]: `${story}/comments/newest`,
    [`${wrong}/comments/page/2`]: `${story}/comments/page/2`,
  }
  for (const [from, to] of Object.entries(led)) {
    const answer = await request.get(ownSite.url + from, { maxRedirects: 0 })
    expect(`${answer.status()} ${answer.headers().location}`, from).toBe(`308 ${to}`)
  }
  const none = ['page/3', 'page/0', 'page/x', 'newest/page/3', 'older', 'page'].map((path) => `${story}/comments/${path}`)
  for (const address of [...none, `/${locale}/politics/not-yet/comments/newest`, `/${locale}/politics/nothing/comments/newest`]) {
    const answer = await request.get(ownSite.url + address)
    expect(answer.status(), address).toBe(404)
    expect(await answer.text(), address).toContain(`${t('NotFound.title')}</h1>`)
  }
  expect((await request.get(`${ownSite.url}/ar/science/taken-down/comments/newest`)).status()).toBe(410)
})

test('what is approved or taken back is seen within two seconds, in both languages', async ({ request, page, ownSite, locale, other }) => {
  await makeDiscussion(ownSite, { slugline, comments: [{ number: 1, body: 'رأي يُسحب بعد قليل' }] })
  const pages = [storyIn(ownSite, locale), storyIn(ownSite, other), `${storyIn(ownSite, locale)}/comments/newest`]
  for (const url of pages) await openOnceShown(page, url, page.getByText('رأي يُسحب بعد قليل'))
  await makeDiscussion(ownSite, { slugline, comments: [{ number: 2, body: 'رأي حلّ محله' }] })
  for (const url of pages) {
    await expect.poll(async () => (await request.get(url)).text(), { timeout: 2_000, message: url }).toContain('رأي حلّ محله')
    expect(await (await request.get(url)).text(), url).not.toContain('رأي يُسحب بعد قليل')
  }
})
