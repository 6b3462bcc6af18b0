import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'

/** What readers met who never stopped asking: how many pages they read, and what went wrong. */
export type Readings = { pages: number; files: number; faults: string[]; styles: Set<string> }

/** Readers who ask for one page after another, each with the styles and scripts it names, until told to stop. */
export function startReading(url: string, paths: string[], readers = 4): { stop: () => Promise<Readings>; readings: Readings } {
  const readings: Readings = { pages: 0, files: 0, faults: [], styles: new Set() }
  let isOver = false
  const goesOn = () => !isOver
  const read = async (reader: number) => {
    for (let turn = reader; goesOn(); turn++) await readPage(url + paths[turn % paths.length], readings)
  }
  const reading = Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)))
  return {
    readings,
    stop: async () => {
      isOver = true
      await reading
      return readings
    },
  }
}

async function readPage(address: string, readings: Readings) {
  const html = await ask(address, readings)
  if (html === undefined) return
  readings.pages++
  if (!html.endsWith('</html>')) readings.faults.push(`${address} is not whole`)
  for (const [tag] of html.matchAll(/<(?:link [^>]*rel="stylesheet"|script [^>]*src=)[^>]*>/g)) {
    const path = /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? ''
    const text = await ask(new URL(path, address).href, readings)
    if (text === undefined) continue
    readings.files++
    if (path.endsWith('.css')) readings.styles.add(path)
    const [, digest] = /integrity="sha256-([^"]+)"/.exec(tag) ?? []
    if (digest && createHash('sha256').update(text).digest('base64') !== digest)
      readings.faults.push(`${path} is not what the page asked for`)
  }
}

async function ask(address: string, readings: Readings): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    const text = await response.text()
    if (response.status === 200) return text
    readings.faults.push(`${address} answers ${response.status}`)
  } catch (error) {
    readings.faults.push(`${address}: ${String(error)}`)
  }
  return undefined
}

/** Waits until so many more pages were read. */
export async function readOn(readings: Readings, pages: number): Promise<void> {
  const until = readings.pages + pages
  await expect.poll(() => readings.pages, { timeout: 30_000 }).toBeGreaterThanOrEqual(until)
}
