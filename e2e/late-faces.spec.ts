import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { expect, test } from './fixtures.ts'
import { phoneEnvironment } from './machine-with-faces.ts'
import { thoroughly } from './thoroughly.ts'
import { allFacesReady, facesAskedFor, facesOf } from './typeset.ts'

const DELAY = 1200

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
type Noting = { moved: number }

/** Adds up every shift from the first on. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const noting = globalThis as never as Noting
    noting.moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) noting.moved += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** How much has moved once two more frames are painted. */
const moved = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    return (globalThis as never as Noting).moved
  })

const windows = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const ours: Record<Language, string> = { ar: 'MidadNaskh-Regular', en: 'MidadSerif-Regular' }

for (const [name, viewport] of Object.entries(windows)) {
  if (name === 'desktop' && !thoroughly) continue
  test(`nothing moves on a ${name} when the faces come late`, async ({ page, starter, locale }) => {
    const { lead, onlyHere, untranslated } = starter
    await page.setViewportSize(viewport)
    await noteShifts(page)
    await page.route('**/fonts/*', async (route) => {
      await setTimeout(DELAY)
      await route.continue()
    })
    const front = addresses.front(locale)
    for (const path of [lead.address, onlyHere.address, untranslated.address, front, addresses.section(locale, lead.section)]) {
      const asked = facesAskedFor(page)
      await page.goto(path)
      await allFacesReady(page)
      expect(await asked.bytes(), path).toBeGreaterThan(0)
      expect(Object.keys(await facesOf(page, 'footer a')), `${path} keeps the face it began in`).not.toContain(ours[locale])
      expect(await moved(page), path).toBeLessThanOrEqual(0.01)
    }
  })
}

/** How long the text of a story is on one line in the page's two faces, and how high that line; in pixels so large that none is rounded. */
const roomOfText = (page: Page) =>
  page.evaluate(() => {
    const text = Array.from(document.querySelectorAll('.prose p'), ({ textContent }) => textContent).join(' ')
    // Neither a face of Arabic nor one of English has the other's letters, or the figures of both.
    const own = text.replace(document.dir === 'rtl' ? /[^\u0621-\u0652 ]/g : /[^A-Za-z,. ]/g, '')
    return ['--font-body', '--font-head'].map((family, index) => {
      const line = document.body.appendChild(document.createElement('span'))
      line.textContent = own
      Object.assign(line.style, { position: 'absolute', whiteSpace: 'nowrap', font: `${index === 0 ? 400 : 600} 200px var(${family})` })
      line.style.lineHeight = 'normal'
      const { width, height } = line.getBoundingClientRect()
      line.remove()
      return { width, height }
    })
  })

test('until they come, the faces of a phone take their room', async ({ playwright, launchOptions, starter, baseURL }) => {
  // oxlint-disable-next-line playwright/no-skipped-test -- elsewhere a browser cannot be given faces.
  test.skip(process.platform !== 'linux', 'which faces a browser finds is said by fontconfig')
  const env = await phoneEnvironment(`.test/phone-faces-${test.info().parallelIndex}`)
  const browser = await playwright.chromium.launch({ ...launchOptions, env })
  const page = await browser.newPage({ baseURL: baseURL ?? '' })

  await page.goto(starter.lead.address)
  await allFacesReady(page)
  const withOurs = await roomOfText(page)

  await page.route('**/fonts/*', (route) => route.abort())
  await page.reload()
  const withTheirs = await roomOfText(page)

  for (const [index, { width, height }] of withOurs.entries()) {
    expect(Math.abs(withTheirs[index]!.width / width - 1)).toBeLessThan(0.01)
    expect(Math.abs(withTheirs[index]!.height - height)).toBeLessThanOrEqual(2)
  }
  await browser.close()
})
