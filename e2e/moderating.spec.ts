import type { Page } from '@playwright/test'
import { queueAddress } from '../newsroom/comments/queue-query.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { clearQueue, putComments, storedComment } from './desk-comments.ts'
import { expect, test } from './fixtures.ts'
import { inStoreOf } from './in-store.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfMarkup } from './invariants.ts'
import { overflow } from './overflow.ts'
import type { OwnSite } from './own-site.ts'
import { addMember, signIn, signInAs } from './staff.ts'
import { thoroughly } from './thoroughly.ts'

// Starting a site, hashing passwords.
test.describe.configure({ timeout: 90_000 })

const statusOf = async (site: OwnSite, id: string) => (await storedComment(site, id)).status

const card = (page: Page, name: string) => page.getByRole('article', { name })

/** What the page says was done. */
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** A key by its place, as a keyboard with an Arabic layout sends it: other letters, the same code. */
const pressPlace = (page: Page, code: string, key: string) =>
  page.evaluate(
    ([code, key]) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true })),
    [code, key] as const,
  )

test.describe('at the queue', () => {
  test.beforeEach(({ ownSite }) => clearQueue(ownSite))

  test('a moderator clears twenty comments by keyboard, and none is left', async ({ page, ownSite, locale, t }) => {
    const names = Array.from({ length: 20 }, (_, index) => `قارئ ${index + 1} من عشرين`)
    const ids = await putComments(
      ownSite,
      'first-bridge',
      names.map((name) => ({ name })),
    )
    await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('article')).toHaveCount(20)
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()

    await page.keyboard.press('j')
    for (const [index, name] of names.entries()) {
      await expect(card(page, name)).toBeFocused()
      if (index % 3 === 0) await pressPlace(page, 'KeyA', 'ش')
      else if (index % 3 === 1) await page.keyboard.press('s')
      else {
        await page.keyboard.press('r')
        await pressPlace(page, 'Digit3', '٣')
      }
      await expect(card(page, name)).toBeHidden()
    }
    await page.reload()
    await expect(page.getByText(t('Queue.empty.held'))).toBeVisible()
    const [first = '', second = '', third = ''] = ids
    expect(await statusOf(ownSite, first)).toBe('approved')
    expect(await statusOf(ownSite, second)).toBe('spam')
    expect(await storedComment(ownSite, third)).toMatchObject({ status: 'rejected', rejection: 'off-topic' })
  })

  test('a decision is told, and undone by its key within ten seconds', async ({ page, ownSite, locale, t }) => {
    const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }, { name: 'ليلى' }])
    await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()

    await card(page, 'سلمى').focus()
    await page.keyboard.press('a')
    await expect(card(page, 'ليلى')).toBeFocused()
    await expect(page.getByRole('status').filter({ hasText: t('Decision.done.approved', { total: 1, count: '1' }) })).toBeAttached()
    await expect(page.getByRole('button', { name: t('Decision.undo') })).toBeVisible()
    expect(await statusOf(ownSite, id)).toBe('approved')
    const list = page.getByRole('navigation', { name: t('Queue.lists') }).getByRole('link', { name: t('Queue.kinds.held') })
    await expect(list).toHaveText(`${t('Queue.kinds.held')} 1`)

    await pressPlace(page, 'KeyZ', 'ئ')
    await expect(card(page, 'سلمى')).toBeFocused()
    await expect(list).toHaveText(`${t('Queue.kinds.held')} 2`)
    expect(await statusOf(ownSite, id)).toBe('held')

    // And decided about again, from the version it has now.
    await page.keyboard.press('s')
    await expect(card(page, 'ليلى')).toBeFocused()
    expect(await statusOf(ownSite, id)).toBe('spam')
  })

  test('one who does not see the page hears what they come to, what they ticked, and is never lost', async ({
    page,
    ownSite,
    locale,
    t,
  }) => {
    const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى', body: 'كلام يُسمع' }, { name: 'ليلى' }])
    await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()

    await page.keyboard.press('?')
    await expect(page.getByRole('heading', { name: t('Queue.keys.title') })).toBeFocused()
    // Picks are an editor's.
    await expect(page.getByRole('dialog').getByText(t('Queue.keys.actions.pick'))).toHaveCount(0)
    await page.keyboard.press('Escape')

    // Before one has come to a comment, the key of a decision only leads to it.
    await page.keyboard.press('s')
    await expect(card(page, 'سلمى')).toBeFocused()
    await expect(card(page, 'سلمى')).toHaveAccessibleDescription('كلام يُسمع')
    expect(await statusOf(ownSite, id)).toBe('held')

    const reject = card(page, 'سلمى')
      .locator('summary')
      .filter({ hasText: t('Decision.verdicts.rejected') })
    await page.keyboard.press('r')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(reject).toBeFocused()

    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByRole('status').filter({ hasText: `${t('Decision.several')} 2` })).toBeAttached()
    await pressPlace(page, 'KeyB', 'لا')
    await expect(page.locator('form[data-desk-bulk]').getByRole('button', { name: t('Decision.verdicts.approved') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Decision.confirm.approved', { total: 2, count: '2' }))
  })

  test('after ten seconds there is no way back', async ({ page, ownSite, locale, t }) => {
    await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
    await signIn(page, ownSite, 'moderator', locale)
    await page.clock.install()
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()
    await card(page, 'سلمى')
      .getByRole('button', { name: t('Decision.verdicts.approved') })
      .click()
    await expect(page.getByRole('button', { name: t('Decision.undo') })).toBeVisible()
    await page.clock.runFor(11_000)
    await expect(page.getByRole('button', { name: t('Decision.undo') })).toBeHidden()
  })

  test('keys are silent while one types, with a modifier, and where a member switched them off', async ({ page, ownSite, locale, t }) => {
    const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
    const member = await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()

    await pressPlace(page, 'Slash', 'ظ')
    await expect(page.getByLabel(t('Queue.words'))).toBeFocused()
    await page.keyboard.type('as')
    await expect(page.getByLabel(t('Queue.words'))).toHaveValue('as')
    await card(page, 'سلمى').focus()
    await page.keyboard.press('Control+s')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: t('Queue.keys.title') })).toBeVisible()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await inStoreOf(ownSite, (store) =>
      store.write((transaction) => transaction.updateTable('staff').set({ shortcuts: 0 }).where('email', '=', member.email).execute()),
    )
    await page.reload()
    await expect(card(page, 'سلمى')).toBeVisible()
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toHaveCount(0)
    await page.keyboard.press('a')
    // Had a key been heard, this decision would come second.
    await card(page, 'سلمى')
      .getByRole('button', { name: t('Decision.verdicts.spam') })
      .click()
    await expect(card(page, 'سلمى')).toBeHidden()
    expect(await storedComment(ownSite, id)).toMatchObject({ status: 'spam', version: 1 })
  })

  test('the second of two moderators is told who was faster, and what it is now', async ({ page, browser, ownSite, locale, t }) => {
    const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
    const faster = await addMember(ownSite, 'moderator', 'ليلى الأسرع')
    const other = await (await browser.newContext({ locale })).newPage()
    await signInAs(other, ownSite, faster, locale)
    await signIn(page, ownSite, 'moderator', locale)
    for (const one of [page, other]) await one.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()

    await card(other, 'سلمى')
      .getByRole('button', { name: t('Decision.verdicts.approved') })
      .click()
    await expect(card(other, 'سلمى')).toBeHidden()
    await card(page, 'سلمى')
      .getByRole('button', { name: t('Decision.verdicts.spam') })
      .click()
    const line = page.getByRole('listitem').filter({ hasText: 'ليلى الأسرع' })
    await expect(line).toContainText(t('Decision.statuses.approved'))
    expect(await statusOf(ownSite, id)).toBe('approved')
    await other.context().close()
  })

  test('several are decided about after a page that names them and asks', async ({ page, ownSite, locale, t }) => {
    const ids = await putComments(ownSite, 'first-bridge', [{ name: 'أولى' }, { name: 'ثانية' }, { name: 'ثالثة' }])
    await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))
    await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()
    await card(page, 'أولى').focus()
    await page.keyboard.press('x')
    await page.getByRole('checkbox', { name: t('Queue.select', { name: 'ثالثة' }) }).check()
    await page
      .locator('form')
      .filter({ hasText: t('Decision.several') })
      .getByRole('button', { name: t('Decision.verdicts.rejected') })
      .click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Decision.confirm.rejected', { total: 2, count: '2' }))
    await expect(page.getByText('ثانية')).toHaveCount(0)
    await page.getByRole('radio', { name: t('Decision.reasons.advertising') }).check()
    await page.getByRole('button', { name: t('Decision.confirmNow.rejected', { total: 2, count: '2' }) }).click()
    await expect(page.getByRole('status').filter({ hasText: t('Decision.done.rejected', { total: 2, count: '2' }) })).toBeVisible()
    expect(await Promise.all(ids.map((id) => statusOf(ownSite, id)))).toEqual(['rejected', 'held', 'rejected'])

    await page.getByRole('button', { name: t('Decision.undo') }).click()
    await expect(page.getByRole('status').filter({ hasText: t('Decision.done.undone', { total: 2, count: '2' }) })).toBeVisible()
    expect(await Promise.all(ids.map((id) => statusOf(ownSite, id)))).toEqual(['held', 'held', 'held'])
  })

  test('without scripts: approved, undone, rejected with a reason, found by its words', async ({
    withoutScripts: page,
    ownSite,
    locale,
    t,
  }) => {
    const [id = ''] = await putComments(ownSite, 'first-bridge', [
      { name: 'سلمى', body: 'كلام عن أحمد' },
      { name: 'ليلى', body: 'كلام آخر' },
    ])
    await signIn(page, ownSite, 'moderator', locale)
    await page.goto(ownSite.url + deskAddresses.queue(locale))

    await card(page, 'سلمى')
      .getByRole('button', { name: t('Decision.verdicts.approved') })
      .click()
    await expect(told(page, t('Decision.done.approved', { total: 1, count: '1' }))).toBeVisible()
    expect(await statusOf(ownSite, id)).toBe('approved')
    await page.getByRole('button', { name: t('Decision.undo') }).click()
    await expect(told(page, t('Decision.done.undone', { total: 1, count: '1' }))).toBeVisible()
    expect(await statusOf(ownSite, id)).toBe('held')

    await page.getByText(t('Queue.search')).click()
    await page.getByLabel(t('Queue.words')).fill('احمد')
    await page.getByRole('button', { name: t('Queue.filter') }).click()
    await expect(page.getByRole('article')).toHaveCount(1)
    await card(page, 'سلمى').getByText(t('Decision.verdicts.rejected')).click()
    await card(page, 'سلمى')
      .getByRole('button', { name: t('Decision.reasons.insult') })
      .click()
    await expect(told(page, t('Decision.done.rejected', { total: 1, count: '1' }))).toBeVisible()
    expect(await storedComment(ownSite, id)).toMatchObject({ status: 'rejected', rejection: 'insult' })
    // Back to the same search.
    await expect(page.getByText(t('Queue.nothingFound'))).toBeVisible()
  })
})

test('a reply by staff, and what cannot be published is given back whole', async ({ page, ownSite, locale, t }) => {
  const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سائلة', status: 'approved' }])
  await signIn(page, ownSite, 'editor', locale)
  const here = ownSite.url + deskAddresses.comment(locale, id)
  await page.goto(here)
  const field = page.getByRole('textbox', { name: 'Salma editor' })
  const long = 'شكرًا لك. '.repeat(400).trim()
  await field.fill(long)
  await page.getByRole('button', { name: t('Queue.replySubmit') }).click()
  await expect(page.getByText(t('Queue.replyProblems.too-long', { most: '2,000' }))).toBeVisible()
  await expect(field).toHaveValue(long)

  await field.fill('شكرًا لك، صُحّح الرقم.')
  await page.getByRole('button', { name: t('Queue.replySubmit') }).click()
  await expect(told(page, t('Queue.replied'))).toBeVisible()
  const reply = await inStoreOf(ownSite, (store) =>
    store.read.selectFrom('comments').selectAll().where('parent_id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(reply).toMatchObject({ status: 'approved', name: 'Salma editor', body: 'شكرًا لك، صُحّح الرقم.' })
})

test('a reply whose writer’s session ended meanwhile is given back, and sent after signing in again', async ({
  page,
  context,
  ownSite,
  locale,
  t,
}) => {
  const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سائل', status: 'approved' }])
  const member = await signIn(page, ownSite, 'editor', locale)
  await page.goto(ownSite.url + deskAddresses.comment(locale, id))
  await page.getByRole('textbox', { name: member.name }).fill('ردّ <b>طويل</b> لا يضيع.')
  await context.clearCookies()
  await page.getByRole('button', { name: t('Queue.replySubmit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('GivenBack.titles.signed-out'))
  await expect(page.getByLabel(t('GivenBack.yourText'))).toHaveValue('ردّ <b>طويل</b> لا يضيع.')

  const [other] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: t('GivenBack.signIn') }).click()])
  await signInAs(other, ownSite, member, locale)
  await page.getByRole('button', { name: t('GivenBack.sendReply') }).click()
  await expect(told(page, t('Queue.replied'))).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${deskAddresses.comment(locale, id)}\\?note=`))
})

test('what came since the page was made is told, and comes when it is asked for', async ({ page, ownSite, locale, t }) => {
  await clearQueue(ownSite)
  await putComments(ownSite, 'first-bridge', [{ name: 'الأولى' }])
  await signIn(page, ownSite, 'moderator', locale)
  await page.clock.install()
  await page.goto(ownSite.url + queueAddress(locale, { kind: 'held' }))
  await expect(page.getByRole('article')).toHaveCount(1)
  await putComments(ownSite, 'first-bridge', [{ name: 'الثانية', at: new Date(Date.now() + 1_000).toISOString() }])
  await page.clock.runFor('00:21')
  await expect(page.getByText(t('Queue.new', { total: 1, count: '1' }))).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.getByRole('link', { name: t('Queue.showNew') }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('what a role does not cover is refused, whoever asks for it and how', async ({ page, ownSite, locale, t }) => {
  const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'منشورة', status: 'approved' }])
  await signIn(page, ownSite, 'moderator', locale)
  await page.goto(ownSite.url + deskAddresses.comment(locale, id))
  await expect(page.getByRole('button', { name: t('Decision.pick') })).toHaveCount(0)
  for (const address of [deskAddresses.words(locale), deskAddresses.rules(locale)]) {
    await page.goto(ownSite.url + address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Desk.refusedTitles.role'))
  }
  const post = (address: string, form: Record<string, string>) =>
    page.request.post(ownSite.url + address, { form, headers: { Origin: ownSite.url }, maxRedirects: 0 })
  const forbidden: [string, Record<string, string>][] = [
    [deskAddresses.commentPick(locale, id), { pick: '1' }],
    [deskAddresses.commentReply(locale, id), { body: 'ردّ' }],
    [deskAddresses.wordAdd(locale), { word: 'زعتر', effect: 'hold' }],
    [deskAddresses.rulesChange(locale), { approvals: '1', cleanDays: '0', closeAfterDays: '' }],
    [deskAddresses.storyRulesChange(locale), { id: (await storedComment(ownSite, id)).story_id, state: 'closed' }],
  ]
  for (const [address, form] of forbidden) expect((await post(address, form)).status(), address).toBe(403)
  expect((await page.request.get(ownSite.url + deskAddresses.auditExport(locale))).status()).toBe(403)
  expect(await storedComment(ownSite, id)).toMatchObject({ picked: 0 })
})

test('a decision from another site, without a session, of another kind or replayed changes nothing', async ({
  page,
  request,
  ownSite,
  locale,
  t,
}) => {
  const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
  const address = ownSite.url + deskAddresses.decide(locale)
  const form = { 'seen[]': `${id}.0`, verdict: 'approved' }
  const own = { Origin: ownSite.url }
  await signIn(page, ownSite, 'moderator', locale)

  const foreign = await page.request.post(address, { form, headers: { Origin: 'https://evil.example' }, maxRedirects: 0 })
  expect(foreign.status()).toBe(403)
  const stranger = await request.post(address, { form, headers: own, maxRedirects: 0 })
  expect(stranger.status()).toBe(303)
  expect(stranger.headers().location).toContain(deskAddresses.signIn(locale))
  expect((await page.request.post(address, { data: form, headers: own, maxRedirects: 0 })).status()).toBe(415)
  expect((await page.request.get(address)).status()).toBe(405)
  expect(await statusOf(ownSite, id)).toBe('held')

  const ask = async (given: Record<string, string>) => {
    const answer = await page.request.post(address, { form: given, headers: { ...own, Accept: 'application/json' } })
    return ((await answer.json()) as { texts: string[] }).texts.join(' ')
  }
  expect(await ask({ 'seen[]': `${id}.0`, verdict: 'erased' })).toBe(t('Decision.problems.unclear'))
  expect(await ask({ 'seen[]': "x' or 1=1", verdict: 'approved' })).toBe(t('Decision.problems.unclear'))
  expect(await ask({ verdict: 'approved' })).toBe(t('Decision.problems.none-chosen'))
  expect(await ask({ 'seen[]': 'nosuchcommen.0', verdict: 'spam' })).toBe(t('Decision.missed.missing', { total: 1, count: '1' }))
  expect(await ask({ 'seen[]': `${id}.0`, verdict: 'hidden' })).toBe(t('Decision.missed.impossible', { total: 1, count: '1' }))
  expect(await ask(form)).toBe(t('Decision.done.approved', { total: 1, count: '1' }))
  expect(await ask(form)).toContain(t('Decision.statuses.approved'))
  expect(await storedComment(ownSite, id)).toMatchObject({ status: 'approved', version: 1 })
})

test('approving shows a comment on the kept story in both languages within two seconds, and rejecting removes it as fast', async ({
  page,
  request,
  ownSite,
  locale,
}) => {
  const words = locale === 'ar' ? 'جملة لا تُقال إلا هنا' : 'A sentence that is said nowhere else'
  const [id = ''] = await putComments(ownSite, 'second-bridge', [{ name: 'سلمى', body: words }])
  await signIn(page, ownSite, 'moderator', locale)
  const stories = (['ar', 'en'] as const).map((language) => ownSite.url + addresses.story(language, 'politics', 'second-bridge'))
  const shownOn = async () => {
    const pages = await Promise.all(stories.map((story) => request.get(story)))
    expect(pages.map((answer) => answer.status())).toEqual([200, 200])
    return Promise.all(pages.map(async (answer) => (await answer.text()).includes(words)))
  }
  const decide = (version: number, verdict: string) =>
    page.request.post(ownSite.url + deskAddresses.decide(locale), {
      form: { 'seen[]': `${id}.${version}`, verdict },
      headers: { Origin: ownSite.url, Accept: 'application/json' },
    })
  // Made and kept.
  expect(await shownOn()).toEqual([false, false])
  await decide(0, 'approved')
  await expect.poll(shownOn, { timeout: 2_000, intervals: [100] }).toEqual([true, true])
  await decide(1, 'rejected:false')
  await expect.poll(shownOn, { timeout: 2_000, intervals: [100] }).toEqual([false, false])
})

test('the log tells what was done and by whom, and is exported for spreadsheets', async ({ page, ownSite, locale, t }) => {
  const [id = ''] = await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
  const name = `=SUM(1,2) ${locale}`
  await signInAs(page, ownSite, await addMember(ownSite, 'editor', name), locale)
  await page.goto(ownSite.url + deskAddresses.comment(locale, id))
  await page.getByLabel(t('Decision.note')).fill('تحقّقنا من المصدر')
  await page.getByRole('button', { name: t('Decision.verdicts.approved') }).click()
  await expect(told(page, t('Decision.done.approved', { total: 1, count: '1' }))).toBeVisible()

  await page.goto(ownSite.url + deskAddresses.audit(locale))
  const line = page.getByRole('listitem').filter({ hasText: id })
  await expect(line).toContainText(name)
  await expect(line).toContainText('تحقّقنا من المصدر')
  await line.getByRole('link', { name }).click()
  await expect(page.getByRole('link', { name: t('Audit.all'), exact: true })).toBeVisible()

  const file = await page.request.get(ownSite.url + deskAddresses.auditExport(locale))
  expect(file.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' })
  const text = (await file.body()).toString('utf8')
  expect(text.startsWith('\uFEFFid,at,actor,')).toBe(true)
  expect(text).toContain(`"'=SUM(1,2) ${locale}",decided,${id}`)
  expect(text).not.toContain(`,=SUM`)
})

test('a word’s effect on past comments is shown before it is added', async ({ page, ownSite, locale, t }) => {
  const word = locale === 'ar' ? 'فستقيّات' : 'pistachioed'
  await putComments(ownSite, 'first-bridge', [
    { name: 'سلمى', body: `فيه ${word} هنا`, status: 'approved' },
    { name: 'ليلى', body: `وفيه ${word} أيضًا` },
  ])
  await signIn(page, ownSite, 'editor', locale)
  await page.goto(ownSite.url + deskAddresses.words(locale))
  await page.getByLabel(t('Words.word')).fill(word)
  await page.getByRole('button', { name: t('Words.show') }).click()
  await expect(page.getByText(t('Words.wouldHold', { total: 2, count: '2' }))).toBeVisible()
  await expect(page.getByText(t('Words.falseAlarms', { total: 1, count: '1' }))).toBeVisible()
  expect(await inStoreOf(ownSite, (store) => store.read.selectFrom('word_list').select('id').where('word', '=', word).execute())).toEqual(
    [],
  )

  await page.getByRole('button', { name: new RegExp(word) }).click()
  await expect(page.getByRole('status')).toContainText(word)
  await page.goto(ownSite.url + queueAddress(locale, { kind: 'held', words: word }))
  await expect(card(page, 'ليلى').locator('mark')).toHaveText(word)

  await page.goto(ownSite.url + deskAddresses.words(locale))
  await page.getByRole('button', { name: `${t('Words.remove')} ${word}` }).click()
  await expect(page.getByRole('status')).toContainText(t('Words.done.removed', { word: `\u2068${word}\u2069` }))
})

test('rules tell what they would change before they are saved, and one story’s discussion is closed', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  await signIn(page, ownSite, 'editor', locale)
  await page.goto(ownSite.url + deskAddresses.rules(locale))
  await page.getByLabel(t('Rules.fields.approvals')).fill('many')
  await page.getByRole('button', { name: t('Rules.show') }).click()
  await expect(page.getByText(t('Rules.wrong.approvals'))).toBeVisible()
  await expect(page.getByLabel(t('Rules.fields.approvals'))).toHaveValue('many')

  const approvals = locale === 'ar' ? '٤' : '5'
  await page.getByLabel(t('Rules.fields.approvals')).fill(approvals)
  await page.getByRole('button', { name: t('Rules.show') }).click()
  await expect(page.getByText(t('Rules.closing', { total: 0, count: '0' }))).toBeVisible()
  await page.getByRole('button', { name: t('Rules.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('Rules.saved'))
  await expect(page.getByLabel(t('Rules.fields.approvals'))).toHaveValue(locale === 'ar' ? '4' : '5')

  await page.getByLabel(t('Rules.storyAddress')).fill(ownSite.url + addresses.story(locale, 'politics', 'first-bridge'))
  await page.getByRole('button', { name: t('Rules.openStory') }).click()
  await page.getByRole('radio', { name: t('Rules.choices.closed'), exact: true }).check()
  await page.getByRole('button', { name: t('Rules.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('Rules.storySaved'))
  await expect(page.getByText(t('Rules.stateNow', { state: t('Rules.now.closed') }))).toBeVisible()
  await page.getByRole('radio', { name: t('Rules.choices.rules') }).check()
  await page.getByRole('button', { name: t('Rules.save') }).click()
  await expect(page.getByRole('status')).toHaveText(t('Rules.storySaved'))
})

test('every page of the desk’s work stands in both schemes, at 320 pixels, with nothing in anybody’s way', async ({
  page,
  ownSite,
  locale,
}) => {
  // Twelve pages, each in both schemes and two widths.
  test.slow()
  const [id = ''] = await putComments(ownSite, 'first-bridge', [
    {
      name: 'سلمى',
      body: 'An asshole of a bridge, كما قيل',
      reasons: '[{"kind":"word","found":["asshole"]},{"kind":"links"}]',
      email_key: 'key',
      email_sealed: 's',
    },
    { name: 'x'.repeat(60), body: `https://example.org/${'long'.repeat(60)}`, email_key: 'key', email_sealed: 's' },
    { name: 'مبلَّغ عنها', status: 'approved', open_reports: 1, picked: 1 },
  ])
  await signIn(page, ownSite, 'editor', locale)
  const pages = [
    deskAddresses.queue(locale),
    queueAddress(locale, { kind: 'reported' }),
    queueAddress(locale, { kind: 'hidden', words: 'لا شيء' }),
    `${deskAddresses.confirm(locale)}?seen[]=${id}.0&verdict=rejected`,
    deskAddresses.comment(locale, id),
    deskAddresses.comment(locale, 'nosuchcommen'),
    `${deskAddresses.words(locale)}?word=asshole&effect=reject`,
    `${deskAddresses.rules(locale)}?approvals=x&cleanDays=1&closeAfterDays=1`,
    `${deskAddresses.rules(locale)}?approvals=1&cleanDays=1&closeAfterDays=1`,
    deskAddresses.storyRules(locale, 'first-bridge'),
    deskAddresses.storyRules(locale, 'no-such-story'),
    deskAddresses.audit(locale),
  ]
  for (const [place, path] of pages.entries()) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    const response = await page.goto(ownSite.url + path)
    expect.soft(await faultsOfMarkup((await response?.text()) ?? ''), path).toEqual([])
    expect.soft(await faultsOfFrame(page, locale), path).toEqual([])
    for (const details of await page.locator('details:not(.desk-reject) > summary').all()) await details.click()
    expect.soft(await barriers(page), path).toEqual([])
    // By night the same colours meet on most of them.
    if (thoroughly || place % 3 === 0) {
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await barriersOfColour(page), path).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    expect.soft(await overflow(page), path).toBe(0)
  }
})

test('the reasons stand open on the smallest screen, in nobody’s way', async ({ page, ownSite, locale, t }) => {
  await putComments(ownSite, 'first-bridge', [{ name: 'سلمى' }])
  await signIn(page, ownSite, 'moderator', locale)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(ownSite.url + deskAddresses.queue(locale))
  await expect(page.getByRole('button', { name: t('Queue.keys.open') })).toBeVisible()
  await page.getByRole('article').first().getByText(t('Decision.verdicts.rejected')).click()
  await expect(page.getByRole('button', { name: t('Decision.reasons.insult') })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: t('Decision.verdicts.approved') }).first()).toBeInViewport({ ratio: 1 })
  expect(await barriers(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})
