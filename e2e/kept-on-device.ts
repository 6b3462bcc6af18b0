import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Does what a reader does first, and waits until the service worker that this brings is there. */
export async function touch(page: Page) {
  await page.keyboard.press('Shift')
  await page.waitForFunction(() => navigator.serviceWorker.controller)
}

/** The addresses of the stories this device keeps. */
export const keptStories = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    return names.filter((name) => name.startsWith('midad-story-1:')).map((name) => name.slice('midad-story-1:'.length))
  })

/** The addresses of a story's parts that this device keeps. */
export const keptParts = (page: Page, story: string): Promise<string[]> =>
  page.evaluate(async (name) => {
    const cache = await caches.open(name)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }, `midad-story-1:${story}`)

/** Every address that is kept anywhere. */
export const everythingKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return caught.flat().map(({ url }) => new URL(url).pathname)
  })

/** What the device knows of a story it keeps. */
export const copyOf = (page: Page, story: string) =>
  page.evaluate(
    async (name) =>
      (await (await caches.match('/about-this-copy', { cacheName: name }))?.json()) as { headline: string; kept: number } | undefined,
    `midad-story-1:${story}`,
  )

/** Reads a story, and waits until the device keeps this reading of it, and the page of what is kept. */
export async function read(page: Page, url: string) {
  const started = Date.now()
  await page.goto(url)
  await touch(page)
  const path = new URL(page.url()).pathname
  await expect.poll(async () => (await copyOf(page, path))?.kept ?? 0).toBeGreaterThanOrEqual(started)
  // The address and the scripts that only a touch brings are the last to come.
  await expect.poll(() => keptParts(page, path)).toEqual(expect.arrayContaining([path, expect.stringMatching(/\/ask-worker\.js$/)]))
}
