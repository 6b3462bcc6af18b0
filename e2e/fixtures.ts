import { randomInt } from 'node:crypto'
import { test as base, type Page } from '@playwright/test'
import { createTranslator } from 'next-intl'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { otherLanguage, type Language } from '../newsroom/stories/model.ts'
import { startOwnSite, type OwnSite } from './own-site.ts'
import { readStarterEdition, Starter } from './starter.ts'

/** The site's sentences in a language, as its pages take them: t('Search.submit'). */
export const sentencesIn = (locale: Language) => createTranslator({ locale, messages: locale === 'ar' ? ar : en })

/** What the language switch calls each language. */
export const languageNames: Record<Language, string> = { ar: 'العربية', en: 'English' }

export const directions: Record<Language, 'rtl' | 'ltr'> = { ar: 'rtl', en: 'ltr' }

/** The address of a reader somewhere. */
export const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

export type ReaderOptions = {
  /** The reader's language: of the site they read and of their browser. The projects ar and en differ in nothing else. */
  locale: Language
}

type Fixtures = {
  other: Language
  t: ReturnType<typeof sentencesIn>
  starter: Starter
  /** A second reader's page, in a browser that runs no scripts. */
  withoutScripts: Page
}

type WorkerFixtures = {
  /** A second site with e2e/small-content, for what would disturb the readers of the first. Started for the first who asks. */
  ownSite: OwnSite
}

export const test = base.extend<ReaderOptions & Fixtures, WorkerFixtures>({
  // Playwright's own option, which the projects set, as one of our two languages.
  locale: async ({ locale }, use) => use(locale),
  other: async ({ locale }, use) => use(otherLanguage(locale)),
  t: async ({ locale }, use) => use(sentencesIn(locale)),
  starter: async ({ locale }, use) => use(new Starter(await readStarterEdition(), locale)),
  // Each test's reader comes from a network of their own, as a proxy says that the site trusts: what one writes is counted for them alone.
  // oxlint-disable-next-line no-empty-pattern -- as below.
  extraHTTPHeaders: async ({}, use) => use({ 'X-Forwarded-For': somewhere() }),
  withoutScripts: async ({ browser, baseURL, viewport, locale, extraHTTPHeaders }, use) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: baseURL ?? '',
      viewport,
      locale,
      extraHTTPHeaders: extraHTTPHeaders ?? {},
    })
    await use(await context.newPage())
    await context.close()
  },
  ownSite: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      const site = await startOwnSite({ environment: { TRUSTED_PROXY_HOPS: '1' } })
      await use(site)
      site.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

export { expect } from '@playwright/test'
