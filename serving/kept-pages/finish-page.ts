import { finishPublic } from '../finish-document.ts'

type Page = { kind?: string; html?: unknown; status?: number; headers?: Record<string, unknown> }

/**
 * Finishes a page before it is kept. The value is changed in place, because Next answers the request that made the page with this
 * very object: the first reader gets the finished page too.
 */
export function finishPage(value: unknown): void {
  const page = value as Page | null
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string') return
  const { html, status, policy } = finishPublic(page.html)
  page.html = html
  page.status = status ?? page.status
  page.headers = { ...page.headers, 'content-security-policy': policy }
  // Making a redirect has already put its address on the response; sent once more from here it would stand there twice.
  if (page.status && page.status >= 300 && page.status < 400) delete page.headers.location
}
