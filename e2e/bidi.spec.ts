import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainIsolate } from '../newsroom/arabic/isolate.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { nastyLines, seenCharacters } from './nasty-lines.ts'
import type { OwnSite } from './own-site.ts'
import { seenIn } from './visual-order.ts'

type Line = [line: string, seen: string]

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
      `headline: ${JSON.stringify(headline)}`,
      `standfirst: ${JSON.stringify(standfirst)}`,
      'byline:',
      '  - desk-of-tests',
    ]
    const about = ['status: published', 'published: 2026-10-05T09:00:00Z', '---', '']
    writeFileSync(
      join(folder, `${language}.md`),
      [
        ...head,
        ...about,
        ...lines
          .map(([line]) => line)
          .join('\n\n')
          .split('\n'),
        '',
      ].join('\n'),
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
  expect(await seenIn(article.locator('.prose > p'))).toEqual(wanted(lines))
  expect(await seenIn(article.getByRole('heading', { level: 1 }))).toEqual(wanted([headline!]))
  expect(await seenIn(article.locator('.story-head .text-standfirst'))).toEqual(wanted([standfirst!]))
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
