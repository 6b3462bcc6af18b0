import { newCommentId } from '../newsroom/comments/comment-id.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { barriers, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'
import { inStoreOf } from './in-store.ts'
import { writeComment } from './written.ts'

const slugline = 'every-form'
const body = 'رأيٌ في الجسر، بسطر واحد.'

const reportsOf = (site: { dataDir: string }, commentId: string) =>
  inStoreOf(site, (store) => store.read.selectFrom('reports').select(['reason', 'note']).where('comment_id', '=', commentId).execute())

for (const scripts of ['with', 'without'] as const) {
  test(`a reader ${scripts} scripts reports a comment, and the desk has it`, async ({ page, withoutScripts, ownSite, locale, t }) => {
    const reader = scripts === 'with' ? page : withoutScripts
    const id = await writeComment(ownSite, { slugline, email: 'salma@example.org' })
    await reader.goto(ownSite.url + addresses.report(locale, id))
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('Report.title'))
    await expect(reader.getByRole('blockquote')).toHaveText(body)
    await reader.getByRole('radio', { name: t('Report.reasons.insult') }).check()
    await reader.getByLabel(t('Report.note')).fill('سطر\nوسطر')
    await reader.getByRole('button', { name: t('Report.submit') }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('Report.received'))
    expect(await reportsOf(ownSite, id)).toEqual([{ reason: 'insult', note: 'سطر\nوسطر' }])

    // Once more, it is one.
    await reader.goto(ownSite.url + addresses.report(locale, id))
    await reader.getByRole('radio', { name: t('Report.reasons.other') }).check()
    await reader.getByRole('button', { name: t('Report.submit') }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('Report.received'))
    expect(await reportsOf(ownSite, id)).toHaveLength(1)
  })
}

test('a report without a reason and with too long a note is given back with every word, and the focus on what is wrong', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  const id = await writeComment(ownSite, { slugline, email: 'salma@example.org' })
  await page.goto(ownSite.url + addresses.report(locale, id))
  const note = `<b>"${'س'.repeat(600)}"</b>`
  await page.getByLabel(t('Report.note')).fill(note)
  await page.getByRole('button', { name: t('Report.submit') }).click()
  const summary = page.getByRole('region', { name: t('Report.faultsTitle') })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel(t('Report.note'))).toHaveValue(note)
  expect([await barriers(page), await faultsOfWidth(page)]).toEqual([[], []])

  await summary.getByRole('link', { name: t('Report.faults.reason') }).click()
  await expect(page.getByRole('radio', { name: t('Report.reasons.insult') })).toBeFocused()
  await page.getByRole('radio', { name: t('Report.reasons.false') }).check()
  await page.getByLabel(t('Report.note')).fill('أقصر')
  await page.getByRole('button', { name: t('Report.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Report.received'))
  expect(await reportsOf(ownSite, id)).toEqual([{ reason: 'false', note: 'أقصر' }])
})

test('what readers cannot see they cannot report', async ({ page, request, ownSite, locale, t }) => {
  const held = await writeComment(ownSite, { slugline, email: 'salma@example.org', status: 'held' })
  for (const id of [held, newCommentId(), 'no-id']) {
    const response = await page.goto(ownSite.url + addresses.report(locale, id))
    expect(response?.status(), id).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
    await expect(page.getByText(body)).toBeHidden()
    const answer = await request.post(ownSite.url + addresses.sendReport(locale, id), { form: { reason: 'insult' }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(addresses.report(locale, id))
    expect(await reportsOf(ownSite, id)).toEqual([])
  }
})

test('reports that no reader of ours sent are turned away', async ({ request, ownSite, locale }) => {
  const id = await writeComment(ownSite, { slugline, email: 'salma@example.org' })
  const address = ownSite.url + addresses.sendReport(locale, id)
  const form = { reason: 'insult' }
  const post = async (options: Parameters<typeof request.post>[1]) =>
    (await request.post(address, { maxRedirects: 0, ...options })).status()
  expect(await post({ form, headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403)
  expect(await post({ form, headers: { origin: 'https://evil.example' } })).toBe(403)
  expect(await post({ data: form })).toBe(415)
  expect(await post({ form: { note: 'x'.repeat(40_000) } })).toBe(413)
  expect((await request.put(address, { form })).status()).toBe(405)
  // A robot that fills in all there is hears what everyone hears.
  expect(await post({ form: { ...form, website: 'https://evil.example' } })).toBe(303)
  expect(await reportsOf(ownSite, id)).toEqual([])
})

test('the pages of a report are whole, in both schemes', async ({ page, request, ownSite, locale }) => {
  const id = await writeComment(ownSite, { slugline, email: 'salma@example.org', name: 'Adam W.', body: 'Well said.', language: 'en' })
  for (const address of [addresses.report(locale, id), addresses.reported(locale, id)]) {
    const response = await page.goto(ownSite.url + address)
    expect(response?.headers()['cache-control']).toContain('no-store')
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
    expect(await faultsOfFrame(page, locale)).toEqual([])
    expect(await faultsOfWidth(page)).toEqual([])
    expect(await barriers(page)).toEqual([])
    expect(await faultsOfMarkup(await (await request.get(ownSite.url + address)).text())).toEqual([])
  }
})
