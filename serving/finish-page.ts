import { ownScriptsOnly } from '../newsroom/documents/own-scripts-only.ts'

/** What a page says of its own status, in a tag no browser acts on: Next can answer 404 from a page, but not 410. */
const STATUS = /<meta name="midad-status" content="(\d{3})"\/>/

/** The status a page says it has; undefined where it says none. */
export function statusSaidIn(html: string): number | undefined {
  const status = STATUS.exec(html)?.[1]
  return status === undefined ? undefined : Number(status)
}

type Page = { kind?: string; html?: unknown; status?: number; headers?: Record<string, unknown> }

/**
 * Finishes a page before it is kept. The value is changed in place, because Next answers the request that made the page with this
 * very object: the first reader gets the finished page too.
 */
export function finishPage(value: unknown): void {
  const page = value as Page | null
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string') return
  page.status = statusSaidIn(page.html) ?? page.status
  page.html = ownScriptsOnly(page.html)
  // Making a redirect has already put its address on the response; sent once more from here it would stand there twice.
  if (page.status && page.status >= 300 && page.status < 400) delete page.headers?.location
}
