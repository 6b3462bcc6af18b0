import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { APIRequestContext, Page } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { DomUtils, parseDocument } from 'htmlparser2'
import { otherLanguage, type Language } from '../newsroom/stories/model.ts'
import { directions, sentencesIn } from './fixtures.ts'
import { overflow } from './overflow.ts'

// What must hold on every page, each as a list of what is wrong; an empty one is what is wanted.

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What stands in a reader's way, as far as axe can tell. */
export const barriers = (page: Page): Promise<string[]> => violations(page, { type: 'tag', values: standards })

/** The same for what depends on the scheme the page is in: its colours. */
export const barriersOfColour = (page: Page): Promise<string[]> =>
  violations(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function violations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  // To take it in costs as much as a look at the colours, so a page that has it is not given it again.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async (runOnly) => {
    const taken = globalThis as unknown as { axe: typeof axe }
    const { violations } = await taken.axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))
  }, runOnly)
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes charSet, hidden="" and <br/>, which browsers read as they do charset, hidden and <br>.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    // How long a headline is, is its editor's business, and the title is the headline.
    'long-title': 'off',
    // Next names one of its scripts _R_.
    'valid-id': ['error', { relaxed: true }],
  },
})

/** What is wrong with a page's HTML as the server wrote it. */
export async function faultsOfMarkup(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}: ${selector ?? ''}`))
}

/** Whether the page says its language and direction, and has one headline and one main part. */
export async function faultsOfFrame(page: Page, language: Language): Promise<string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
    title: document.title.trim() !== '',
  }))
  const wanted: typeof found = { lang: language, dir: directions[language], h1: 1, main: 1, title: true }
  return Object.entries(found).flatMap(([key, value]) => (value === wanted[key as keyof typeof wanted] ? [] : [`${key} is ${value}`]))
}

/** Whether the page and its twin name each other, and Arabic is named for everyone else. */
export async function faultsOfPairing(page: Page, request: APIRequestContext, language: Language): Promise<string[]> {
  const own = await alternatesIn(page)
  const twin = own[otherLanguage(language)]
  if (Object.keys(own).length === 0) return []
  if (!twin) return [`only ${Object.keys(own).join()} is named`]

  const theirs = await alternatesIn(page, await (await request.get(twin)).text())
  return [
    ...(own[language] === page.url() ? [] : [`${language} is ${own[language]}`]),
    ...(own['x-default'] === own.ar ? [] : [`x-default is ${own['x-default']}`]),
    ...(['ar', 'en', 'x-default'].every((key) => own[key] === theirs[key]) ? [] : [`the twin names ${JSON.stringify(theirs)}`]),
  ]
}

/** Addresses by hreflang, of the page that is open or of another one's HTML. */
export async function alternatesIn(page: Page, html?: string): Promise<Record<string, string>> {
  const links = DomUtils.getElementsByTagName('link', parseDocument(html ?? (await page.content())))
  const alternates = links.map(({ attribs }) => attribs).filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)
  return Object.fromEntries(alternates.map(({ hreflang, href }) => [hreflang, href]))
}

/** Whether the page is wider than a narrow phone, or than a desk's screen. Leaves the window as it was. */
export async function faultsOfWidth(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  const faults: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const pixels = await overflow(page)
    if (pixels > 0) faults.push(`${pixels} pixels too wide at ${width}`)
  }
  await page.setViewportSize(before)
  return faults
}

/**
 * Words and numbers that stand bare among words of the other direction: Latin letters, signed numbers and ranges in Arabic, Arabic letters
 * in English. Neither a `<bdi>` nor an element with a language of its own is around them, so the bidi algorithm may move what is beside them.
 */
export const faultsOfIsolation = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const foreign: Record<string, RegExp> = {
      ar: /\p{Script=Latin}|\p{Sc}\d|\d ?[%°]|\d[-+]\d|(?<![\p{L}\d])[-+−]\d/u,
      en: /[\p{Script=Arabic}\p{Script=Hebrew}]/u,
    }
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement?.closest('bdi, [lang], code, [dir=ltr], script, style, noscript, template')
      const language = around?.localName === 'bdi' ? '' : (around?.getAttribute('lang') ?? '')
      if (foreign[language]?.test(node.nodeValue ?? '')) faults.push((node.nodeValue ?? '').trim())
    }
    return faults
  })

/** What a reader without scripts misses in the main part, or sees there alone. `plain` is the same page without scripts. */
export async function faultsWithoutScripts(page: Page, plain: Page, language: Language): Promise<string[]> {
  const t = sentencesIn(language)
  const offeredByScripts = [t('Story.copy'), t('Story.save'), t('CommentForm.remember')]
  const [lively, still] = [await linesOf(page), await linesOf(plain)]
  const missing = lively.filter((line) => !still.includes(line) && !offeredByScripts.includes(line)).map((line) => `missing: ${line}`)
  const added = still.filter((line) => !lively.includes(line)).map((line) => `only without scripts: ${line}`)
  return [...(still.length > 0 ? [] : ['nothing is there']), ...missing, ...added]
}

async function linesOf(page: Page): Promise<string[]> {
  const texts = await page.getByRole('main').allInnerTexts()
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What would keep a shared cache from keeping the page, or mix up its readers. */
export function faultsOfCaching(headers: Record<string, string>, isKept: boolean): string[] {
  const { 'cache-control': control = '', vary = '', 'set-cookie': cookie } = headers
  const seconds = Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? 0)
  const mayBeKept = seconds > 0 && !/private|no-store|no-cache/.test(control)
  return [
    ...(cookie === undefined ? [] : [`it sets a cookie: ${cookie}`]),
    ...(/cookie/i.test(vary) ? [`it varies by cookie: ${vary}`] : []),
    ...(isKept && !mayBeKept ? [`no shared cache may keep it: ${control}`] : []),
    ...(seconds > 1 ? [`a correction may be seen ${seconds} seconds late: ${control}`] : []),
  ]
}
