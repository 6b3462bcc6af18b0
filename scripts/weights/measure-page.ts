import type { Browser, CDPSession } from '@playwright/test'

/** What one page costs a phone that has never been here. Bytes are as they moved: compressed, with the headers of the answers. */
export type Weights = {
  html: number
  style: number
  script: number
  font: number
  /** All of the above, and whatever else came that is no picture. */
  allButPictures: number
  pictures: number
  requests: number
  /** Of the first window; nothing on it may move. */
  cls: number
  /** Milliseconds beyond 50 of every task, from the first paint until all is quiet. */
  blocking: number
  /** Milliseconds until the largest part was painted. Depends on the machine, so it has no budget. */
  lcp: number
}

type Kind = 'html' | 'style' | 'script' | 'font' | 'picture' | 'other'

const kinds: Record<string, Kind> = { Document: 'html', Stylesheet: 'style', Script: 'script', Font: 'font', Image: 'picture' }

const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

/**
 * Loads a page in a phone's window, in a context of its own: nothing is in its cache, and no service worker is installed. What a busy machine
 * can only make worse, moving and blocking, is loaded again, three times in all, and the least taken: what the page itself must cost.
 * Throws where the page or a file of it does not answer 200.
 */
export async function measurePage(browser: Browser, address: string): Promise<Weights> {
  let best: Weights | undefined
  for (let load = 0; load < 3; load++) {
    const weights = await measureOnce(browser, address)
    best = best
      ? {
          ...weights,
          cls: Math.min(best.cls, weights.cls),
          blocking: Math.min(best.blocking, weights.blocking),
          lcp: Math.min(best.lcp, weights.lcp),
        }
      : weights
    if (best.blocking === 0 && best.cls === 0) break
  }
  return best!
}

async function measureOnce(browser: Browser, address: string): Promise<Weights> {
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const moved = await noteWhatMoves(await context.newCDPSession(page))
    await page.addInitScript(observe)
    await page.goto(address, { waitUntil: 'networkidle' })
    return { ...moved(), ...(await page.evaluate(observed)) }
  } finally {
    await context.close()
  }
}

/** Adds up what Chromium says came over the wire. */
async function noteWhatMoves(session: CDPSession) {
  const kindOf = new Map<string, Kind>()
  const bytes: Record<Kind, number> = { html: 0, style: 0, script: 0, font: 0, picture: 0, other: 0 }
  const failures: string[] = []
  let requests = 0
  session.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (!url.startsWith('data:')) requests++
  })
  session.on('Network.responseReceived', ({ requestId, type, response: { status, url } }) => {
    kindOf.set(requestId, kinds[type] ?? 'other')
    if (status !== 200) failures.push(`${url} answered ${status}`)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength
  })
  session.on('Network.loadingFailed', ({ errorText }) => failures.push(errorText))
  await session.send('Network.enable')
  return () => {
    if (failures.length > 0) throw new Error(`What is not whole cannot be weighed: ${failures.join(', ')}`)
    const { html, style, script, font, picture, other } = bytes
    return { html, style, script, font, allButPictures: html + style + script + font + other, pictures: picture, requests }
  }
}

type Observing = { moved: number; tasks: { startTime: number; duration: number }[]; lcp: number }

/** In the page, before anything of it runs. */
function observe() {
  const observing: Observing = ((globalThis as never as { weighed: Observing }).weighed = { moved: 0, tasks: [], lcp: 0 })
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  // All of them: nobody touches the page, but for half a second Chromium takes the making of a phone's window for a touch, which would be excused.
  each('layout-shift', (entry) => (observing.moved += (entry as PerformanceEntry & { value: number }).value))
  each('longtask', ({ startTime, duration }) => observing.tasks.push({ startTime, duration }))
  each('largest-contentful-paint', ({ startTime }) => (observing.lcp = startTime))
}

/** In the page, once all is quiet. Two frames later every observer has been told. */
async function observed() {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  const { moved, tasks, lcp } = (globalThis as never as { weighed: Observing }).weighed
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
  const blocking = tasks.filter(({ startTime }) => startTime >= painted).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
  return { cls: Number(moved.toFixed(4)), blocking: Math.round(blocking), lcp: Math.round(lcp) }
}
