import type { Page } from '@playwright/test'

/** By how many pixels the page is wider than its window; 0 where it fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))
