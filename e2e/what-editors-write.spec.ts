import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../newsroom/stories/addresses.ts'
import { bodyText } from '../newsroom/stories/body.ts'
import { expect, test } from './fixtures.ts'

test('a reader reads every word an editor wrote, in whatever form', async ({ page, ownSite, locale }) => {
  const file = readFileSync(join(ownSite.contentFolder, 'stories/every-form', `${locale}.md`), 'utf8')
  const body = file.split('\n---\n').slice(1).join('\n---\n')
  await page.goto(ownSite.url + addresses.story(locale, 'science', 'every-form'))

  const read = (await page.getByRole('article').allInnerTexts()).join(' ')
  const words = bodyText(body).split(/\s+/)
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((word) => !read.includes(word))).toEqual([])

  const article = page.getByRole('article')
  for (const [name, address] of [
    [/إحالة|by reference/, 'https://example.org/reference'],
    [/مباشر|direct/, 'https://example.org/direct'],
    [/فيلم|film/, 'https://example.org/film'],
  ] as const)
    await expect(article.getByRole('link', { name })).toHaveAttribute('href', address)
  await expect(article.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(article.getByRole('heading', { level: 3 })).toHaveCount(1)
})
