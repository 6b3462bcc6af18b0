import { emailKey } from '../newsroom/comments/email.ts'
import { MOST_ATTEMPTS } from '../newsroom/mail/model.ts'
import { queueMail } from '../newsroom/mail/outbox.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { expect, test } from './fixtures.ts'
import { barriers, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'
import type { OwnSite } from './own-site.ts'
import { signIn } from './staff.ts'
import { inStoreOf } from './in-store.ts'
import { keysOf, writeComment } from './written.ts'

/** Mail to a reader about their published comment, who confirmed their address; resolves with the mail's number. */
async function queueDecision(site: OwnSite, email: string, language: 'ar' | 'en'): Promise<number> {
  const [keys, commentId] = [keysOf(site), await writeComment(site, { slugline: 'every-form', email })]
  const recipient = { sealed: keys.seal('email', email), key: emailKey(keys, email) }
  return inStoreOf(site, (store) =>
    store.write(async (transaction) => {
      const confirmed = { email_key: recipient.key, confirmed_at: new Date().toISOString(), stopped_at: null }
      await transaction.insertInto('writers').values(confirmed).execute()
      await queueMail(transaction, { kind: 'decision', recipient, language, payload: { commentId } }, new Date())
      const { id } = await transaction
        .selectFrom('outbox')
        .select('id')
        .where('recipient_key', '=', recipient.key)
        .executeTakeFirstOrThrow()
      return Number(id)
    }),
  )
}

test('where no mail is sent an administrator reads what waits, and follows its links; for whom it is is not said', async ({
  page,
  ownSite,
  locale,
  t,
}) => {
  const email = `outbox-${locale}-${process.pid}@example.org`
  const id = await queueDecision(ownSite, email, locale)
  await signIn(page, ownSite, 'administrator', locale)
  await page.goto(ownSite.url + deskAddresses.mail(locale))
  await expect(page.getByText(t('Outbox.shown'))).toBeVisible()
  const mail = page.locator(`#mail-${id}`)
  await expect(mail).toContainText(t('Outbox.kinds.decision'))
  await mail.getByText(t('Outbox.read')).click()
  await expect(mail.getByRole('heading', { level: 2 })).toBeVisible()
  expect(await page.content()).not.toContain(email.split('@')[0])

  expect([await faultsOfFrame(page, locale), await faultsOfWidth(page), await barriers(page)]).toEqual([[], [], []])
  expect(await faultsOfMarkup(await (await page.request.get(page.url())).text())).toEqual([])
  await mail.getByRole('article').getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Notices.on'))
})

test('what was given up is tried again when an administrator says so', async ({ page, ownSite, locale, t }) => {
  const id = await queueDecision(ownSite, `given-up-${locale}-${process.pid}@example.org`, locale)
  await inStoreOf(ownSite, (store) =>
    store.write((transaction) =>
      transaction.updateTable('outbox').set({ attempts: MOST_ATTEMPTS, failure: '550 5.1.1' }).where('id', '=', id).execute(),
    ),
  )
  await signIn(page, ownSite, 'administrator', locale)
  await page.goto(ownSite.url + deskAddresses.mail(locale, 'given-up'))
  const mail = page.locator(`#mail-${id}`)
  await expect(mail).toContainText('550 5.1.1')
  await mail.getByRole('button', { name: t('Outbox.retry') }).click()
  await expect(page.getByRole('status')).toHaveText(t('Outbox.retried', { total: 1, count: '1' }))
  await expect(mail).toBeHidden()
  await page.goto(ownSite.url + deskAddresses.mail(locale))
  await expect(mail).toBeVisible()
})

test('the outbox is for administrators', async ({ page, request, ownSite, locale }) => {
  const address = ownSite.url + deskAddresses.mail(locale)
  const stranger = await request.get(address, { maxRedirects: 0 })
  expect(stranger.headers().location).toContain(deskAddresses.signIn(locale))
  await signIn(page, ownSite, 'editor', locale)
  await page.goto(address)
  await expect(page).toHaveURL(ownSite.url + deskAddresses.refused(locale, 'role'))
  const retried = await page.request.post(ownSite.url + deskAddresses.mailRetry(locale), {
    form: { which: 'all' },
    headers: { origin: ownSite.url },
  })
  expect(retried.status()).toBe(403)
})
