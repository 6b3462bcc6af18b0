import { addresses } from '../newsroom/stories/addresses.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { directions, expect, languageNames, test } from './fixtures.ts'
import type { Starter } from './starter.ts'

/** Where a reader may be when they change language; the same place in either. */
const places: { name: string; address: (language: Language, starter: Starter) => string }[] = [
  { name: 'on the front page', address: (language) => addresses.front(language) },
  { name: 'in a section', address: (language, { lead }) => addresses.section(language, lead.section) },
  { name: 'in a story', address: (language, { translated }) => addresses.story(language, translated.section, translated.slugline) },
  {
    name: 'in a story of one language',
    address: (language, { onlyHere }) => addresses.story(language, onlyHere.section, onlyHere.slugline),
  },
  { name: 'on the second page of a list', address: (language) => addresses.latest(language, 2) },
  { name: 'in a topic', address: (language, { topic }) => addresses.topic(language, topic.key) },
  { name: 'at a desk', address: (language, { author }) => addresses.author(language, author.key) },
  { name: 'at the results of a search', address: (language) => addresses.search(language, 'مصر Egypt') },
  { name: 'on a page about the newspaper', address: (language, { newsroom }) => addresses.page(language, newsroom.pages[0]!.key) },
]

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts })

    test('a reader changes language wherever they are, keeps the place, and comes back', async ({ page, locale, other, starter, t }) => {
      // The switch is a plain link: with scripts nothing else happens here, which a few places show.
      for (const { name, address } of scripts ? places.slice(0, 3) : places) {
        await test.step(name, async () => {
          await page.goto(address(locale, starter))
          const toOther = page.getByRole('navigation', { name: t('Header.tools') }).getByRole('link', { name: languageNames[other] })
          await expect(toOther).toHaveAttribute('lang', other)
          await expect(toOther).toHaveAttribute('dir', directions[other])
          await expect(toOther).toHaveAttribute('hreflang', other)
          await toOther.click()

          await expect(page).toHaveURL(address(other, starter))
          await expect(page.getByRole('document')).toHaveAttribute('lang', other)
          await page.getByRole('contentinfo').getByRole('link', { name: languageNames[locale] }).click()
          await expect(page).toHaveURL(address(locale, starter))
          await expect(page.getByRole('document')).toHaveAttribute('dir', directions[locale])
        })
      }
    })
  })
}
