import { createHmac } from 'node:crypto'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { expect, languageNames, test } from './fixtures.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'
import { addMember, linkIn, signIn, signInAs, staffCommand, type TestMember } from './staff.ts'
import { thoroughly } from './thoroughly.ts'

/** What an authenticator shows for a secret (RFC 6238). */
function codeOf(secret: string): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  return String((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

// Passwords are slow to hash on purpose, and a site of one's own starts with the first test.
test.describe.configure({ timeout: 90_000 })

// What scripts add is little, and npm run test:all tries it.
for (const javaScriptEnabled of thoroughly ? [true, false] : [false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a new administrator sets a password by the link of the command, signs out and in again', async ({ page, ownSite, locale, t }) => {
      const email = `first-${locale}-${javaScriptEnabled}@news.example`
      const added = staffCommand(ownSite, 'add', '--email', email, '--name', 'سلمى', '--role', 'administrator', '--language', locale)
      expect(added.status).toBe(0)
      const link = linkIn(added.output)
      await page.goto(ownSite.url + link)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('SignIn.welcome.title'))

      await page.getByLabel(t('SignIn.welcome.next'), { exact: true }).fill('short')
      await page.getByLabel(t('SignIn.welcome.again')).fill('short')
      await page.getByRole('button', { name: t('SignIn.welcome.submit') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t('SignIn.passwordProblems.short', { count: '12' }))
      await expect(page.getByRole('main').getByRole('alert')).toBeFocused()

      await page.getByLabel(t('SignIn.welcome.next'), { exact: true }).fill('حبر على ورق قديم')
      await page.getByLabel(t('SignIn.welcome.again')).fill('حبر على ورق قديم')
      await page.getByRole('button', { name: t('SignIn.welcome.submit') }).click()
      await expect(page).toHaveURL(new RegExp(`/desk/${locale}/queue$|/desk/${locale}/refused/nowhere$`))

      await page.goto(ownSite.url + deskAddresses.staff(locale))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Staff.title'))
      const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'desk.session_token')
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
      await page.getByRole('button', { name: t('Desk.signOut') }).click()
      await expect(page.getByRole('main').getByRole('status')).toHaveText(t('SignIn.signedOut'))

      // The cookie that was is refused, and the link works once.
      const old = await fetch(ownSite.url + deskAddresses.staff(locale), {
        headers: { cookie: `desk.session_token=${cookie?.value}` },
        redirect: 'manual',
      })
      expect(old.headers.get('location')).toContain(deskAddresses.signIn(locale))
      const used = await page.goto(ownSite.url + link)
      expect(used?.status()).toBe(410)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Desk.refusedTitles.link'))

      await signInAs(page, ownSite, { email, name: 'سلمى', password: 'حبر على ورق قديم', role: 'administrator' }, locale)
    })

    test('a wrong password and an unknown address are answered with the same words, and the address is kept', async ({
      page,
      ownSite,
      locale,
      t,
    }) => {
      const member = await addMember(ownSite, 'moderator')
      for (const email of [member.email, 'nobody@news.example']) {
        await page.goto(ownSite.url + deskAddresses.signIn(locale))
        await page.getByLabel(t('SignIn.email')).fill(email)
        await page.getByLabel(t('SignIn.password')).fill('a wrong password')
        await page.getByRole('button', { name: t('SignIn.submit'), exact: true }).click()
        await expect(page.getByRole('main').getByRole('alert')).toContainText(t('SignIn.problems.wrong'))
        await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
        await expect(page.getByLabel(t('SignIn.email'))).toHaveValue(email)
        expect(page.url()).not.toContain('example')
      }
    })

    test('a member takes an authenticator into use, signs in with its code, and with a recovery code', async ({
      page,
      ownSite,
      locale,
      t,
    }) => {
      const member = await signIn(page, ownSite, 'editor', locale)
      await page.goto(ownSite.url + deskAddresses.account(locale))
      await page.getByLabel(t('Staff.account.confirmPassword')).fill(member.password)
      await page.getByRole('button', { name: t('Staff.account.twoFactorBegin') }).click()
      await expect(page.getByRole('img', { name: t('Staff.authenticator.picture') })).toBeVisible()
      const secret = (await page.getByRole('code').innerText()).replace(/\s/g, '')

      await page.getByLabel(t('Staff.authenticator.code')).fill('000000')
      await page.getByRole('button', { name: t('Staff.authenticator.submit') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t('Staff.account.problems.codeWrong'))
      await page.getByLabel(t('Staff.authenticator.code')).fill(codeOf(secret))
      await page.getByRole('button', { name: t('Staff.authenticator.submit') }).click()
      await expect(page.getByRole('main').getByRole('status')).toContainText(t('Staff.account.done.twoFactorOn'))
      const recovery = await page.getByRole('main').getByRole('status').getByRole('code').first().innerText()

      const first = async () => {
        await page.getByRole('button', { name: t('Desk.signOut') }).click()
        await expect(page.getByRole('main').getByRole('status')).toHaveText(t('SignIn.signedOut'))
        await page.goto(ownSite.url + deskAddresses.signIn(locale, deskAddresses.account(locale)))
        await page.getByLabel(t('SignIn.email')).fill(member.email)
        await page.getByLabel(t('SignIn.password')).fill(member.password)
        await page.getByRole('button', { name: t('SignIn.submit'), exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('SignIn.code.title'))
      }
      await first()
      await page.getByLabel(t('SignIn.code.label')).fill('000000')
      await page.getByRole('button', { name: t('SignIn.code.submit') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t('SignIn.problems.codeWrong'))
      await page.getByLabel(t('SignIn.code.label')).fill(codeOf(secret))
      await page.getByRole('button', { name: t('SignIn.code.submit') }).click()
      await expect(page).toHaveURL(ownSite.url + deskAddresses.account(locale))

      await first()
      await page.getByText(t('SignIn.code.lost')).click()
      await page.getByLabel(t('SignIn.code.recovery')).fill(recovery)
      await page
        .getByRole('button', { name: t('SignIn.code.submit') })
        .last()
        .click()
      await expect(page).toHaveURL(ownSite.url + deskAddresses.account(locale))

      await page.getByText(t('Staff.account.twoFactorEnd')).first().click()
      await page.getByLabel(t('Staff.account.confirmPassword')).last().fill(member.password)
      await page.getByRole('button', { name: t('Staff.account.twoFactorEnd') }).click()
      await expect(page.getByRole('main').getByRole('status')).toHaveText(t('Staff.account.done.twoFactorOff'))
    })

    test('a member changes name, password and shortcuts; what is wrong is said and kept', async ({ page, ownSite, locale, t }) => {
      const member = await signIn(page, ownSite, 'moderator', locale)
      await page.goto(ownSite.url + deskAddresses.account(locale))
      await page.getByLabel(t('Staff.name'), { exact: true }).fill('ليلى العمري')
      await page.getByRole('button', { name: t('Staff.account.saveName') }).click()
      await expect(page.getByRole('banner')).toContainText('ليلى العمري')

      await page.getByLabel(t('Staff.account.current')).fill('not my password')
      await page.getByLabel(t('SignIn.welcome.next'), { exact: true }).fill('another pass phrase')
      await page.getByLabel(t('SignIn.welcome.again')).fill('another pass phrase')
      await page.getByRole('button', { name: t('Staff.account.savePassword') }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t('Staff.account.problems.currentWrong'))
      await page.getByLabel(t('Staff.account.current')).fill(member.password)
      await page.getByLabel(t('SignIn.welcome.next'), { exact: true }).fill('another pass phrase')
      await page.getByLabel(t('SignIn.welcome.again')).fill('another pass phrase')
      await page.getByRole('button', { name: t('Staff.account.savePassword') }).click()
      await expect(page.getByRole('main').getByRole('status')).toHaveText(t('Staff.account.done.password'))

      await page.getByLabel(t('Staff.account.shortcuts')).uncheck()
      await page.getByRole('button', { name: t('Staff.account.save'), exact: true }).click()
      await expect(page.getByLabel(t('Staff.account.shortcuts'))).not.toBeChecked()
    })

    test('an administrator adds a member, changes their role, and shuts them out at once', async ({
      page,
      browser,
      ownSite,
      locale,
      t,
    }) => {
      await signIn(page, ownSite, 'administrator', locale)
      await page.goto(ownSite.url + deskAddresses.staff(locale))
      const email = `rana-${locale}-${javaScriptEnabled}@news.example`
      const add = async () => {
        await page.getByLabel(t('Staff.name'), { exact: true }).fill(`Rana ${locale} ${javaScriptEnabled}`)
        await page.getByLabel(t('Staff.email')).fill(email)
        await page.getByRole('button', { name: t('Staff.inviteSubmit'), exact: true }).click()
      }
      await add()
      const link = await page.getByRole('main').getByRole('status').getByRole('code').innerText()
      await page.reload()
      await add()
      await expect(page.getByRole('main').getByRole('alert')).toContainText(t('Staff.problems.taken'))
      await expect(page.getByLabel(t('Staff.email'))).toHaveValue(email)

      const theirs = await browser.newPage({ javaScriptEnabled })
      await theirs.goto(link)
      await theirs.getByLabel(t('SignIn.welcome.next'), { exact: true }).fill('ink paper rubric')
      await theirs.getByLabel(t('SignIn.welcome.again')).fill('ink paper rubric')
      await theirs.getByRole('button', { name: t('SignIn.welcome.submit') }).click()
      await theirs.waitForURL(/\/queue|\/refused/)
      await theirs.goto(ownSite.url + deskAddresses.account(locale))
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(t('Staff.account.title'))

      await page.goto(ownSite.url + deskAddresses.staff(locale))
      const line = page.getByRole('listitem').filter({ hasText: email })
      await line.getByText(t('Staff.change'), { exact: true }).click()
      await line.getByLabel(t('Staff.newRole')).selectOption('editor')
      await line.getByRole('button', { name: t('Staff.changeRole') }).click()
      await expect(page.getByRole('main').getByRole('status')).toHaveText(t('Staff.done.role'))
      await expect(line).toContainText(t('Staff.roles.editor'))

      await line.getByText(t('Staff.change'), { exact: true }).click()
      await line.getByRole('button', { name: t('Staff.disable') }).click()
      await expect(line).toContainText(t('Staff.states.disabled'))
      await theirs.reload()
      await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(t('SignIn.title'))
      await theirs.close()
    })
  })
}

test('whoever is not signed in goes to do that, and then to where they were going', async ({ page, ownSite, locale, t }) => {
  const member = await addMember(ownSite, 'moderator')
  await page.goto(ownSite.url + deskAddresses.account(locale))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('SignIn.title'))
  await page.getByLabel(t('SignIn.email')).fill(member.email)
  await page.getByLabel(t('SignIn.password')).fill(member.password)
  await page.getByRole('button', { name: t('SignIn.submit'), exact: true }).click()
  await expect(page).toHaveURL(ownSite.url + deskAddresses.account(locale))
})

test('a role too low is told so, and the desk shows what the role may use', async ({ page, ownSite, locale, t }) => {
  await signIn(page, ownSite, 'moderator', locale)
  const response = await page.goto(ownSite.url + deskAddresses.staff(locale))
  expect(response?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Desk.refusedTitles.role'))
  await page.goto(ownSite.url + deskAddresses.account(locale))
  const bar = page.getByRole('navigation', { name: t('Desk.sectionsLabel') })
  await expect(bar.getByRole('link')).toHaveText([t('Desk.sections.queue'), t('Desk.sections.audit')])
})

test('the language switch leads to the same page of the desk', async ({ page, ownSite, locale, other }) => {
  await signIn(page, ownSite, 'administrator', locale)
  for (const address of [deskAddresses.account, deskAddresses.staff]) {
    await page.goto(ownSite.url + address(locale))
    await page.getByRole('link', { name: languageNames[other] }).first().click()
    await expect(page).toHaveURL(ownSite.url + address(other))
  }
})

test('nothing on the desk’s pages stands in anyone’s way', async ({ page, ownSite, locale, t }) => {
  const added = staffCommand(ownSite, 'add', '--email', `barriers-${locale}@news.example`, '--name', 'نادر', '--language', locale)
  const look = async (name: string) => {
    expect(await barriers(page), name).toEqual([])
    expect(await faultsOfFrame(page, locale), name).toEqual([])
    expect(await faultsOfWidth(page), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriersOfColour(page), `${name}, by night`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    const html = await (await page.request.get(page.url())).text()
    expect(await faultsOfMarkup(html), name).toEqual([])
  }
  const open = async (address: string) => {
    const response = await page.goto(ownSite.url + address)
    expect(response?.headers()['cache-control'], address).toMatch(/no-store/)
    expect(response?.headers()['x-robots-tag'], address).toContain('noindex')
    await look(address)
  }
  await open(deskAddresses.signIn(locale))
  await page.getByLabel(t('SignIn.email')).fill('nobody@news.example')
  await page.getByLabel(t('SignIn.password')).fill('a wrong password')
  await page.getByRole('button', { name: t('SignIn.submit'), exact: true }).click()
  await look('sign-in, refused')
  await open(deskAddresses.code(locale))
  await open(linkIn(added.output))
  await open(deskAddresses.refused(locale, 'role'))

  const member: TestMember = await signIn(page, ownSite, 'administrator', locale)
  await open(deskAddresses.account(locale))
  await page.getByLabel(t('Staff.account.confirmPassword')).fill(member.password)
  await page.getByRole('button', { name: t('Staff.account.twoFactorBegin') }).click()
  await look('authenticator')
  await page.goto(ownSite.url + deskAddresses.staff(locale))
  await page.getByText(t('Staff.change'), { exact: true }).first().click()
  await look('staff')
})
