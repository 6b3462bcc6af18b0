import { addresses } from '../newsroom/stories/addresses.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { expect, test } from './fixtures.ts'
import { allFacesReady, everyElement, facesAskedFor, facesOf, fullestText, insert, stylesIn } from './typeset.ts'

// These tests set text into pages, which no page of ours lets anyone do.
test.use({ bypassCSP: true })

const everyFace: Record<Language, string[]> = {
  ar: ['latin', 'naskh', 'naskh-figures', 'sans', 'sans-figures', 'sans-latin'],
  en: ['naskh', 'serif', 'serif-italic', 'serif-names', 'serif-semibold'],
}

test('the fullest story asks for every face of its language, and all come to 32 KB at most', async ({ page, starter, locale }) => {
  const asked = facesAskedFor(page)
  await page.goto(starter.lead.address)
  await insert(page, fullestText[locale])
  await allFacesReady(page)
  expect(asked.names()).toEqual(everyFace[locale])
  expect(await asked.bytes()).toBeLessThanOrEqual(32 * 1024)
})

test('a page asks for no face it has no letters for', async ({ page, locale }) => {
  const plain: Record<Language, string[]> = {
    ar: ['naskh', 'naskh-figures', 'sans', 'sans-figures'],
    en: ['serif', 'serif-semibold'],
  }
  const asked = facesAskedFor(page)
  await page.goto(addresses.search(locale))
  await allFacesReady(page)
  expect(asked.names()).toEqual(plain[locale])

  // Nor for another's in their place, where its own do not come.
  await page.route('**/fonts/*', (route) => route.abort())
  await page.reload()
  await allFacesReady(page)
  expect(asked.names()).toEqual(plain[locale])
})

test('a story in the other language asks for no face of that language’s pages', async ({ page, starter, locale }) => {
  const asked = facesAskedFor(page)
  await page.goto(starter.untranslated.address)
  await allFacesReady(page)
  expect(everyFace[locale]).toEqual(expect.arrayContaining(asked.names()))
})

test('words, and the spaces between them, are of one face, also in a quotation', async ({ page, starter, locale, other }) => {
  const face: Record<Language, Record<Language, string>> = {
    ar: { ar: 'MidadNaskh-Regular', en: 'MidadLatin-Regular' },
    en: { ar: 'MidadNaskh-Regular', en: 'MidadSerif-Regular' },
  }
  const words: Record<Language, string> = { ar: 'كلمة بعد كلمة', en: 'word after word' }
  // A face that comes after a tenth of a second is kept for the next page, as a test on a busy machine may see.
  await expect(async () => {
    await page.goto(starter.lead.address)
    await insert(page, `<p id="own">${words[locale]}</p><blockquote id="foreign" lang="${other}">${words[other]}</blockquote>`)
    await allFacesReady(page)
    expect(Object.keys(await facesOf(page, '#own'))).toEqual([face[locale][locale]])
    expect(Object.keys(await facesOf(page, '#foreign'))).toEqual([face[locale][other]])
  }).toPass()
})

test('a quotation is as large in the other language’s page as in its own', async ({ page, starter, locale, other }) => {
  const words = { ar: 'انفتحت بين الخصمين أبواب كثيرة', en: 'The summit opened a string of channels' }[locale]
  const widthOn = async (address: string) => {
    await page.goto(address)
    await insert(page, `<p lang="${locale}"><span id="measured">${words}</span></p>`)
    await allFacesReady(page)
    return page.locator('#measured').evaluate((element) => element.getBoundingClientRect().width)
  }
  await expect(async () => {
    const ratio = (await widthOn(addresses.page(other, starter.newsroom.pages[0]!.key))) / (await widthOn(starter.lead.address))
    expect(ratio).toBeGreaterThan(0.94)
    expect(ratio).toBeLessThan(1.06)
  }).toPass()
})

test('leading and quotes are those of the language of the text', async ({ page, starter, locale, other }) => {
  await page.goto(starter.lead.address)
  await insert(page, `<p id="own"><q>a<q>b</q></q></p><p id="foreign" lang="${other}"><q>a<q>b</q></q></p>`)
  const of = (id: string) =>
    page.locator(id).evaluate((element) => {
      const { lineHeight, fontSize, quotes } = getComputedStyle(element)
      return { quotes, leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) }
    })
  const quotes: Record<Language, string> = { ar: '"«" "»" "“" "”"', en: '"“" "”" "‘" "’"' }
  // An English page sets Arabic larger and an Arabic one English smaller: with the size the distance of its lines.
  const leading: Record<Language, Record<Language, number>> = { ar: { ar: 1.85, en: 1.51 }, en: { ar: 1.96, en: 1.64 } }
  for (const [id, language] of [
    ['#own', locale],
    ['#foreign', other],
  ] as const) {
    const { quotes: marks, leading: lines } = await of(id)
    expect(marks).toBe(quotes[language])
    expect(lines).toBeCloseTo(leading[locale][language], 1)
  }
})

test('Arabic is never spaced out, slanted, justified or hyphenated, in no element and on no page', async ({ page, starter }) => {
  await page.goto(starter.lead.address)
  await insert(page, `<div id="elements" lang="ar" dir="rtl" class="prose">${everyElement}</div>`)
  const styles = await stylesIn(page, '#elements', [
    'font-style',
    'letter-spacing',
    'word-spacing',
    'text-align',
    'hyphens',
    'text-transform',
    'font-synthesis',
  ])
  expect(styles).toEqual({
    'font-style': ['normal'],
    'letter-spacing': ['normal'],
    'word-spacing': ['0px'],
    'text-align': expect.not.arrayContaining(['justify']),
    hyphens: ['manual'],
    'text-transform': ['none'],
    'font-synthesis': ['none'],
  })
})

test('links are underlined below the dots, and lists count in plain figures', async ({ page, starter }) => {
  await page.goto(starter.lead.address)
  await insert(page, `<div id="elements" lang="ar" dir="rtl" class="prose">${everyElement}</div>`)
  const offset = await page
    .locator('#elements a')
    .evaluate((link) => Number.parseFloat(getComputedStyle(link).textUnderlineOffset) / Number.parseFloat(getComputedStyle(link).fontSize))
  expect(offset).toBeGreaterThanOrEqual(0.25)
  await expect(page.locator('#elements a')).toHaveCSS('text-decoration-skip-ink', 'auto')
  await expect(page.locator('#elements ol')).toHaveCSS('list-style-type', 'decimal')
})

test('vowel signs find room in fields and buttons', async ({ page, starter }) => {
  await page.goto(starter.lead.address)
  await insert(page, `<div id="elements" lang="ar" dir="rtl">${everyElement}</div>`)
  for (const control of ['input', 'button', 'textarea']) {
    const cut = await page.locator(`#elements ${control}`).evaluate((element) => element.scrollHeight - element.clientHeight)
    expect(cut, control).toBeLessThanOrEqual(0)
  }
})

test('English emphasis is a true italic, and nothing is slanted or thickened by machine', async ({ page, starter, locale, other }) => {
  await expect(async () => {
    await page.goto(starter.lead.address)
    await insert(
      page,
      `<p lang="en"><em id="emphasis">wholly</em></p><div id="foreign" lang="${other}"><em>x</em> <strong>y</strong></div>`,
    )
    await allFacesReady(page)
    // In an Arabic page it is a change of face, as Arabic emphasis is.
    expect(await facesOf(page, '#emphasis')).toEqual({ ar: { 'MidadSans-SemiBold': 6 }, en: { 'MidadSerif-Italic': 6 } }[locale])
  }).toPass()
  await expect(page.locator('#emphasis')).toHaveCSS('font-style', { ar: 'normal', en: 'italic' }[locale])
  expect((await stylesIn(page, 'body', ['font-synthesis']))['font-synthesis']).toEqual(['none'])
})
