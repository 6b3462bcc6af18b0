import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { Language } from '../newsroom/stories/model.ts'
import { watchPolicies } from './broken-policies.ts'
import { expect, test as base } from './fixtures.ts'
import { sitemapAddresses } from './sitemap.ts'
import {
  alternatesIn,
  barriers,
  barriersOfColour,
  faultsOfCaching,
  faultsOfFrame,
  faultsOfIsolation,
  faultsOfMarkup,
  faultsOfPairing,
  faultsOfWidth,
  faultsWithoutScripts,
} from './invariants.ts'
import { litePageKinds, pageKinds } from './pages.ts'
import { thoroughly } from './thoroughly.ts'

/** Two readers who walk from page to page, one of them without scripts. Each worker has one pair, for there is much to walk. */
type Walkers = { walker: Walker; plainWalker: Page }
type Walker = { page: Page; brokenPolicies: string[] }

// Without a service worker: what is looked at is what the server answered.
const readerIn = (browser: Browser, locale: Language, scripts: boolean) =>
  browser.newContext({ javaScriptEnabled: scripts, locale, viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })

const test = base.extend<object, Walkers>({
  walker: [
    async ({ browser }, use, { project }) => {
      const context = await readerIn(browser, project.use.locale as Language, true)
      const brokenPolicies = await watchPolicies(context)
      await use({ page: await context.newPage(), brokenPolicies })
      await context.close()
    },
    { scope: 'worker' },
  ],
  plainWalker: [
    async ({ browser }, use, { project }) => {
      const context = await readerIn(browser, project.use.locale as Language, false)
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
})

type Asked = { isKept: boolean; schemes: ('light' | 'dark')[] }
type Visit = { walker: Walker; plainWalker: Page; request: APIRequestContext; url: string; language: Language }

/** Opens an address and says all that is wrong with it. */
async function faultsAt(
  { walker: { page: walker, brokenPolicies }, plainWalker, request, url, language }: Visit,
  { isKept, schemes }: Asked,
): Promise<object> {
  const faults: Record<string, string[]> = {}
  const response = await walker.goto(url)
  // A sign of a reader, so that what waits for one comes too.
  await walker.mouse.move(100, 100)
  await walker.mouse.move(200, 200)
  await plainWalker.goto(url)
  faults.caching = faultsOfCaching((await response?.allHeaders()) ?? {}, isKept)
  faults.markup = await faultsOfMarkup((await response?.text()) ?? '')
  faults.frame = await faultsOfFrame(plainWalker, language)
  faults.pairing = await faultsOfPairing(walker, request, language)
  faults.scripts = await faultsWithoutScripts(walker, plainWalker, language)
  faults.isolation = await faultsOfIsolation(walker)
  faults.width = await faultsOfWidth(walker)
  for (const colorScheme of schemes) {
    await walker.emulateMedia({ colorScheme })
    faults[colorScheme] = await (colorScheme === 'light' ? barriers : barriersOfColour)(walker)
  }
  faults.policy = brokenPolicies.splice(0)
  return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))
}

for (const { name, address, status = 200, isMadeAnew = false, isPaired = false, spokenIn } of [...pageKinds, ...litePageKinds]) {
  test(`${name} keeps every promise`, async ({ walker, plainWalker, request, starter, locale, baseURL }) => {
    const url = baseURL + address(starter, locale)
    const visit: Visit = { walker, plainWalker, request, url, language: spokenIn ?? locale }
    // What axe looks at, the colours and what elements are, is the same in both languages.
    const schemes: Asked['schemes'] = thoroughly || locale === 'ar' ? ['light', 'dark'] : []
    expect.soft(await faultsAt(visit, { isKept: !isMadeAnew, schemes })).toEqual({})
    expect((await request.get(url)).status()).toBe(status)
    expect(Object.keys(await alternatesIn(walker.page)).length > 0).toBe(isPaired)
  })
}

if (thoroughly) {
  // In shares, so that several workers walk; which addresses there are is known only to the running site.
  const shares = 16
  for (let share = 0; share < shares; share++) {
    test(`every address of the sitemap keeps every promise (${share + 1} of ${shares})`, async ({
      walker,
      plainWalker,
      request,
      locale,
      baseURL,
    }) => {
      test.setTimeout(600_000)
      const addresses = (await sitemapAddresses(request, baseURL ?? '')).filter((url) => url.startsWith(`${baseURL}/${locale}`))
      expect(addresses.length).toBeGreaterThan(shares)
      for (const url of addresses.filter((_, index) => index % shares === share)) {
        expect
          .soft(await faultsAt({ walker, plainWalker, request, url, language: locale }, { isKept: true, schemes: ['light'] }), url)
          .toEqual({})
      }
    })
  }
}
