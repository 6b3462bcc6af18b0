import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from '@playwright/test'
import { fontFaces } from './fonts.ts'
import type { Frame } from './frame.ts'
import { colourRules } from './palette.ts'
import type { Ruler } from './ruler.ts'

const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
]

/** One page of one browser, in which texts are measured and pictures taken. */
export class Studio {
  readonly #browser: Browser
  readonly #page: Page

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser
    this.#page = page
  }

  static async open(): Promise<Studio> {
    const browser = await launch()
    const page = await browser.newPage()
    await page.setContent(`<!doctype html><style>${fontFaces()}
      body{margin:0} svg{display:block} ${colourRules}</style><body></body>`)
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())))
    return new Studio(browser, page)
  }

  async measure(ruler: Ruler): Promise<void> {
    const measured = await this.#page.evaluate((asked) => {
      const context = document.createElement('canvas').getContext('2d')!
      return asked.map(({ key, font, text }) => {
        context.font = font
        const { width, actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = context.measureText(text)
        return { key, extent: { width, ascent, descent } }
      })
    }, ruler.asked)
    for (const { key, extent } of measured) ruler.learn(key, extent)
  }

  async photograph(svg: string, { width, height }: Frame): Promise<Buffer> {
    await this.#page.setViewportSize({ width, height })
    await this.#page.evaluate((markup) => {
      // Parsed as XML, so that a shape that is never closed is reported instead of guessed at.
      const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml')
      const mistake = parsed.querySelector('parsererror')
      if (mistake) throw new Error(`not well-formed SVG: ${mistake.textContent?.split('\n')[0]}`)
      document.body.replaceChildren(document.adoptNode(parsed.documentElement))
      return document.fonts.ready.then(() => undefined)
    }, svg)
    return this.#page.screenshot({ clip: { x: 0, y: 0, width, height } })
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }
}

function launch(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    ...(existsSync(installed) && { executablePath: installed }),
    args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
  })
}
