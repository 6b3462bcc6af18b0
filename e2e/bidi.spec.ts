import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainIsolate } from '../newsroom/arabic/isolate.ts'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { directions, expect, test } from './fixtures.ts'
import { faultsOfIsolation } from './invariants.ts'
import { formattedLines, nastyLines, seenCharacters } from './nasty-lines.ts'
import { putComments } from './desk-comments.ts'
import type { OwnSite } from './own-site.ts'
import { signIn } from './staff.ts'
import { seenIn } from './visual-order.ts'

type Line = [line: string, seen: string]

/** An editor’s own mark at the end of the headline. */
const MARK = '\u200E'

/** A story whose paragraphs are the nasty lines of each language, on a site of the test's own. Resolves with its slugline. */
function publishNastyLines(site: OwnSite): string {
  const slugline = 'nasty-lines'
  const folder = join(site.contentFolder, 'stories', slugline)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'story.yaml'), 'section: science\n')
  for (const language of ['ar', 'en'] as const) {
    const [[headline], [standfirst], ...lines] = nastyLines[language].toReversed() as [Line, Line, ...Line[]]
    const head = [
      '---',
      `headline: ${JSON.stringify(headline + MARK)}`,
      `standfirst: ${JSON.stringify(standfirst)}`,
      'byline:',
      '  - desk-of-tests',
    ]
    const about = ['status: published', 'published: 2026-10-05T09:00:00Z', '---', '']
    writeFileSync(
      join(folder, `${language}.md`),
      [...head, ...about, [...lines, ...formattedLines[language]].map(([line]) => line).join('\n\n'), ''].join('\n'),
    )
  }
  const { status, output } = site.content('import', '--from', site.contentFolder)
  expect(status, output).toBe(0)
  return slugline
}

test('a reader sees every sign of fifty nasty lines where it belongs', async ({ page, ownSite, locale }) => {
  const slugline = publishNastyLines(ownSite)
  await page.goto(ownSite.url + addresses.story(locale, 'science', slugline))
  const [headline, standfirst, ...lines] = nastyLines[locale].toReversed()
  const wanted = (of: typeof lines) => of.map(([line, seen]) => seenCharacters(line, seen))

  const article = page.getByRole('article')
  expect(await seenIn(article.locator('.prose > p'))).toEqual(wanted([...lines, ...formattedLines[locale]]))
  expect(await seenIn(article.getByRole('heading', { level: 1 }))).toEqual(wanted([headline!]))
  expect(await seenIn(article.locator('.story-head .text-standfirst'))).toEqual(wanted([standfirst!]))
})

/** The headline and standfirst of that story, as titles, cards and feeds have to bear them. */
const plain = {
  ar: { headline: `\u200FПутин وPutin ورئيس${MARK}`, standfirst: 'سعر الصرف \u20661 500 000\u2069 ليرة' },
  en: { headline: `Mid \u2068مداد\u2069 — 5 more${MARK}`, standfirst: 'Q: \u2068أين؟\u2069 5 A: هنا!' },
}

test('titles, cards and feeds bear the marks that keep a mixed headline in order, and data bear none', async ({
  page,
  ownSite,
  locale,
}) => {
  const address = ownSite.url + addresses.story(locale, 'science', publishNastyLines(ownSite))
  await page.goto(address)
  const { headline, standfirst } = plain[locale]
  expect(await page.evaluate(() => document.querySelector('title')?.textContent)).toContain(`${headline} | `)
  for (const name of ['og:title', 'twitter:title'])
    await expect(page.locator(`meta[property="${name}"], meta[name="${name}"]`)).toHaveAttribute('content', headline)
  await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', standfirst)

  const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).join()
  expect(data).toContain(nastyLines[locale].at(-1)![0])
  expect(data).not.toMatch(/[\u200e\u200f\u2066-\u2069]/)

  const { items } = (await (await page.request.get(ownSite.url + addresses.feed(locale, 'json'))).json()) as {
    items: Record<string, string>[]
  }
  expect(items.find(({ id }) => id === address)).toMatchObject({ title: headline, content_text: standfirst })
  const rss = await (await page.request.get(ownSite.url + addresses.feed(locale, 'xml'))).text()
  expect(rss).toContain(`<title>${headline}</title>`)
  expect(rss).toContain(`<description>${standfirst}</description>`)
})

test('without markup, in titles and feeds and mails, they are seen the same', async ({ page, locale }) => {
  const lines = nastyLines[locale]
  const shown = async (texts: string[]) => {
    await page.setContent('<meta charset="utf-8"><main style="font: 20px sans-serif; inline-size: 60rem"></main>')
    await page.getByRole('main').evaluate((main, all) => {
      for (const text of all) {
        const line = document.createElement('p')
        line.dir = 'auto'
        line.textContent = text
        main.append(line)
      }
    }, texts)
    return seenIn(page.locator('p'))
  }
  const wanted = lines.map(([line, seen]) => seenCharacters(line, seen))
  expect(await shown(lines.map(([line]) => plainIsolate(line, locale)))).toEqual(wanted)

  // Otherwise this would prove nothing: as they are typed, most of them are seen wrong.
  const bare = await shown(lines.map(([line]) => line))
  const wrong = bare.filter((seen, index) => seen !== wanted[index])
  expect(wrong.length).toBeGreaterThan(lines.length / 3)
})

/** Readers’ names in two scripts, with what must be seen of each, as in nasty-lines.ts. */
const names: [name: string, seen: string][] = [
  ['أحمد 12', '12 ①'],
  ['سلمى (Salma)', '(Salma) ①'],
  ['Jonathan «بدر» 7', 'Jonathan «①» 7'],
  ['C++ fan', 'C++ fan'],
  ['مداد 5G', '5G ①'],
]

const slugline = 'second-bridge'

test('in a discussion, names and words of both scripts stand as they were written', async ({ page, ownSite, locale }) => {
  const body = nastyLines[locale].map(([line]) => line).join('\n\n')
  const quoting = 'قرأت الخبر في Reuters، 5 مرات.\n\nI read it in صحيفة النهار 5 times, twice.'
  const quotingSeen = ['.④ 5 ،Reuters ③ ② ①', 'I read it in ⑥ ⑤ 5 times, twice.'].map((seen) => seenCharacters(quoting, seen))
  await putComments(
    ownSite,
    slugline,
    names.map(([name], index) => ({
      name,
      // The lines are so mixed that all of them together might count as the other language's.
      ...(index === 0 ? { body, direction: directions[locale] } : { body: quoting }),
      status: 'approved',
      language: locale,
    })),
  )
  await page.goto(ownSite.url + addresses.discussion(locale, 'politics', slugline, 'oldest'))

  const comments = page.locator('.discussion-list article')
  for (const [index, [name, seen]] of names.entries()) {
    const comment = comments.filter({ has: page.getByText(name, { exact: true }) }).first()
    expect(await seenIn(comment.locator('.comment-by > bdi'))).toEqual([seenCharacters(name, seen)])
    const wanted = index === 0 ? nastyLines[locale].map(([line, characters]) => seenCharacters(line, characters)) : quotingSeen
    expect(await seenIn(comment.locator('.comment-text p'))).toEqual(wanted)
  }
  expect(await faultsOfIsolation(page)).toEqual([])
})

test('at the desk nothing foreign stands bare', async ({ page, ownSite, locale }) => {
  test.setTimeout(90_000)
  const line = nastyLines[locale].map(([text]) => text).join('\n')
  const [id = ''] = await putComments(ownSite, slugline, [{ name: 'John «المحرر» 7', body: line, language: locale }])
  await signIn(page, ownSite, 'administrator', locale)
  const { queue, comment, words, rules, storyRules, audit, mail, staff, account } = deskAddresses
  const pages = [queue, words, rules, audit, mail, staff, account].map((address) => address(locale))
  for (const address of [...pages, comment(locale, id), storyRules(locale, slugline)]) {
    await page.goto(ownSite.url + address)
    expect.soft(await faultsOfIsolation(page), address).toEqual([])
  }
})

test('what stands bare is found', async ({ page }) => {
  await page.setContent('<html lang="ar" dir="rtl"><body><p>شركة SpaceX</p><p>بلغ <bdi>5%</bdi></p><p>فاز 3-1</p><p lang="en">of مداد</p>')
  expect(await faultsOfIsolation(page)).toEqual(['شركة SpaceX', 'فاز 3-1', 'of مداد'])
})
