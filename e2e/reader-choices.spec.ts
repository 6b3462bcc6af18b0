import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { makeDiscussion } from './comments.ts'
import { expect, test } from './fixtures.ts'
import { faultsOfCaching } from './invariants.ts'
import { pageKinds } from './pages.ts'

// What a reader of Arabic chooses for their device: the digits numbers are written in, and what months are called.
test.skip(({ locale }) => locale !== 'ar', 'English has one set of each')

type Choice = { digits?: string; months?: string }

const choose = (page: Page, choice: Choice) =>
  page.addInitScript((given) => {
    for (const [name, value] of Object.entries(given)) localStorage.setItem(name, value)
  }, choice)

const firstDate = (page: Page) => page.getByRole('article').getByRole('time').first()

const day = '2021-11-02T09:00:00.000Z'
const written: [Choice, date: string][] = [
  [{}, '2 نوفمبر/تشرين الثاني 2021'],
  [{ months: 'egyptian' }, '2 نوفمبر 2021'],
  [{ months: 'levantine' }, '2 تشرين الثاني 2021'],
  [{ months: 'moroccan', digits: 'latin' }, '2 نونبر 2021'],
  [{ months: 'tunisian-algerian' }, '2 نوفمبر 2021'],
  [{ digits: 'arabic-indic' }, '٢ نوفمبر/تشرين الثاني ٢٠٢١'],
  [{ digits: 'arabic-indic', months: 'levantine' }, '٢ تشرين الثاني ٢٠٢١'],
  // What a device kept from a choice there is no more.
  [{ digits: 'roman', months: 'maghrebi' }, '2 نوفمبر/تشرين الثاني 2021'],
]
for (const [choice, date] of written) {
  test(`a story’s date as chosen: ${JSON.stringify(choice)}`, async ({ page, starter }) => {
    await choose(page, choice)
    await page.goto(starter.lead.address)
    await expect(firstDate(page)).toHaveAttribute('datetime', day)
    await expect(firstDate(page)).toHaveText(date, { useInnerText: true })
    // A screen reader is given it once.
    await expect(page.getByRole('article').first()).toMatchAriaSnapshot(`- time: ${date}`)
  })
}

test('the choice is made at the foot of the page, by keyboard too, and stays on every page', async ({ page, starter, context, t }) => {
  await page.goto(starter.lead.address)
  const choices = page.getByRole('contentinfo').getByRole('group', { name: t('ReaderChoices.label') })
  const digits = choices.getByRole('combobox', { name: t('ReaderChoices.digits') })
  const months = choices.getByRole('combobox', { name: t('ReaderChoices.months') })
  await expect(digits).toHaveValue('latin')
  await expect(months).toHaveValue('dual')
  await expect(months.getByRole('option')).toHaveText(['أغسطس/آب', 'أغسطس', 'آب', 'غشت', 'أوت'])

  await digits.focus()
  await page.keyboard.press('ArrowDown')
  await expect(firstDate(page)).toHaveText('٢ نوفمبر/تشرين الثاني ٢٠٢١', { useInnerText: true })
  await page.keyboard.press('Tab')
  await expect(months).toBeFocused()
  await months.selectOption('آب')
  await expect(firstDate(page)).toHaveText('٢ تشرين الثاني ٢٠٢١', { useInnerText: true })

  await page.goto(addresses.latest('ar'))
  await expect(page.getByRole('main').getByText(/^[٠-٩]+ مادة$/)).toBeVisible()
  await expect(digits).toHaveValue('arabic-indic')
  await expect(months).toHaveValue('levantine')
  expect(await context.cookies()).toEqual([])

  await digits.selectOption('123')
  await page.reload()
  await expect(page.getByRole('main').getByText(/^[0-9]+ مادة$/)).toBeVisible()
})

test('a page that is open in another tab follows', async ({ page, context, starter, t }) => {
  await page.goto(addresses.latest('ar'))
  const other = await context.newPage()
  await other.goto(starter.lead.address)
  await other.getByRole('combobox', { name: t('ReaderChoices.digits') }).selectOption('arabic-indic')
  await expect(page.getByRole('main').getByText(/^[٠-٩]+ مادة$/)).toBeVisible()
  await expect(page.getByRole('combobox', { name: t('ReaderChoices.digits') })).toHaveValue('arabic-indic')
})

test('what was chosen is there before the page is painted, and nothing moves for it', async ({ page }) => {
  await choose(page, { digits: 'arabic-indic', months: 'levantine' })
  await page.addInitScript(() => {
    new MutationObserver((_changes, watching) => {
      const { digits, months } = document.documentElement.dataset
      if (digits !== 'arabic-indic' || months !== 'levantine') return
      performance.mark(`chosen while ${document.readyState}, ${document.body ? 'with' : 'without'} a body`)
      watching.disconnect()
    }).observe(document, { attributes: true, subtree: true, childList: true })
  })
  await page.goto(addresses.latest('ar'))
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))).toEqual([
    'chosen while loading, without a body',
  ])
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const add = (entries: PerformanceEntryList) => {
          for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value
        }
        const watching = new PerformanceObserver((list) => add(list.getEntries()))
        watching.observe({ type: 'layout-shift', buffered: true })
        // Where nothing has moved there is no entry to wait for.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            add(watching.takeRecords())
            resolve(sum)
          }),
        )
      }),
  )
  expect(shifts).toBeLessThan(0.02)
})

test('the page is the same for everyone, and any cache may keep it', async ({ page, browser, baseURL, starter }) => {
  await choose(page, { digits: 'arabic-indic', months: 'moroccan' })
  await page.goto(addresses.front('ar'))
  const chosen = await page.goto(starter.lead.address)
  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'fr-FR' })
  const plain = await (await other.newPage()).goto(starter.lead.address)
  expect(await chosen?.text()).toBe(await plain?.text())
  expect(faultsOfCaching(chosen?.headers() ?? {}, true)).toEqual([])
  await other.close()
})

test('without scripts there is nothing to choose, and the site’s own digits and months are read', async ({
  withoutScripts,
  starter,
  t,
}) => {
  await withoutScripts.goto(starter.lead.address)
  await expect(firstDate(withoutScripts)).toHaveText('2 نوفمبر/تشرين الثاني 2021', { useInnerText: true })
  await expect(withoutScripts.getByRole('combobox', { name: t('ReaderChoices.digits') })).toBeHidden()
})

test('a reading mode, which has no style sheet, shows each date once', async ({ page, starter }) => {
  await page.route('**/*.css', (route) => route.abort())
  await page.goto(starter.lead.address)
  await expect(firstDate(page)).toHaveText('2 نوفمبر/تشرين الثاني 2021', { useInnerText: true })
})

test('a browser that writes numbers otherwise, or cannot, shows the same', async ({ page, browser, baseURL, starter }) => {
  await page.goto(starter.lead.address)
  const text = await page.getByRole('main').innerText()
  const old = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'ar-EG' })).newPage()
  await old.addInitScript(() => {
    const fail = () => {
      throw new RangeError('There is no such locale.')
    }
    Object.assign(Intl, { DateTimeFormat: fail, NumberFormat: fail, RelativeTimeFormat: fail })
    Object.assign(Date.prototype, { toLocaleString: () => '٢٠٢١', toLocaleDateString: () => '٢٠٢١', toLocaleTimeString: () => '٢٠٢١' })
    Object.assign(Number.prototype, { toLocaleString: () => '٢٠٢١' })
  })
  await old.goto(starter.lead.address)
  expect(await old.getByRole('main').innerText()).toBe(text)
  await old.context().close()
})

test('no number of ours stays behind in other digits', async ({ page, starter, t }) => {
  await choose(page, { digits: 'arabic-indic' })
  // What editors wrote stays as it is, and so do a status and the version of a licence.
  const asWritten = `${JSON.stringify(starter.newsroom).replaceAll('\\"', '"')} 404 ${t('Footer.rights')}`
  const behind: string[] = []
  let numbers = 0
  for (const { address } of pageKinds) {
    await page.goto(address(starter, 'ar'))
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (element?.checkVisibility() && !element.closest('.prose, [data-reader-choices]')) found.push(node.nodeValue?.trim() ?? '')
      }
      return found
    })
    numbers += texts.filter((text) => /[٠-٩]/.test(text)).length
    behind.push(...texts.filter((text) => /\d/.test(text) && !asWritten.includes(text)).map((text) => `${page.url()} ${text}`))
  }
  expect(behind).toEqual([])
  expect(numbers).toBeGreaterThan(50)
})

test('comments are counted and dated as chosen', async ({ page, ownSite }) => {
  await makeDiscussion(ownSite, {
    slugline: 'second-bridge',
    comments: [1, 2, 3].map((number) => ({ number, minute: number, name: 'سلمى', body: `تعليق ${number}` })),
  })
  await choose(page, { digits: 'arabic-indic' })
  await expect(async () => {
    await page.goto(`${ownSite.url}/ar/politics/second-bridge`)
    await expect(page.getByRole('heading', { name: '٣ تعليقات' })).toBeVisible({ timeout: 500 })
  }).toPass()
  const first = page.getByRole('article', { name: 'سلمى' }).first()
  await expect(first.getByRole('time')).toHaveText(/^[٠-٩]{1,2} \S+ ٢٠٢٦، [٠-٩]{2}:[٠-٩]{2}$/, { useInnerText: true })
  // What a reader wrote is theirs.
  await expect(first).toContainText('تعليق 1')
})

test('letters that are left are counted in the digits chosen', async ({ page, ownSite, t }) => {
  await choose(page, { digits: 'arabic-indic' })
  await page.goto(`${ownSite.url}/ar/politics/first-bridge`)
  await page.getByRole('textbox', { name: t('CommentForm.body') }).fill('ن'.repeat(1_997))
  await expect(page.getByText('بقيت ٣ أحرف.').first()).toBeVisible()
})
