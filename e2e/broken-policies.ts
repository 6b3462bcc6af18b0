import type { BrowserContext, Page } from '@playwright/test'

/** One violation of a page's Content-Security-Policy, in a line. */
type Broken = string

/** Notes every violation of a policy on the pages that are opened from here on. */
export async function watchPolicies(reader: Page | BrowserContext): Promise<Broken[]> {
  const broken: Broken[] = []
  await reader.exposeFunction('noteBroken', (violation: Broken) => broken.push(violation))
  await reader.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { noteBroken } = window as unknown as { noteBroken: (violation: string) => void }
      noteBroken(`${effectiveDirective} keeps out ${blockedURI} ${sample}`.trim())
    })
  })
  return broken
}
