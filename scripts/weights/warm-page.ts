import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 200

/**
 * Asks for a page, and for the styles and scripts it names, until each is answered as it will be from then on: compressed once for all who ask,
 * which begins when something is asked for twice (serving/pressed-texts.ts). A page made anew for each asking is never answered so.
 */
export async function warmPage(url: string): Promise<void> {
  const page = await warm(url)
  const files = [...page.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(([, file = '']) => new URL(file, url).href)
  for (const file of new Set(files)) await warm(file)
}

async function warm(url: string): Promise<string> {
  for (let time = 0; time < TRIES; time++) {
    const response = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}: it cannot be weighed.`)
    const isForAll = !/no-store|private/.test(response.headers.get('cache-control') ?? '')
    if (!isForAll || response.headers.has('content-length')) return text
    await pause(25)
  }
  throw new Error(`${url} is not compressed for all who ask, although it was asked for ${TRIES} times.`)
}
