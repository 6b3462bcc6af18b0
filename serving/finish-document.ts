import { randomBytes } from 'node:crypto'
import { deskPolicy, PAGE_POLICY } from './page-policy.ts'
import { ownScriptsOnly } from './page-scripts.ts'

/** A page as a reader gets it: its HTML, the status it says it has, and the policy it is sent with. */
export type FinishedDocument = { html: string; status: number | undefined; policy: string }

/** What a page says of its own status, in a tag no browser acts on: Next can answer 404 from a page, but not 410. */
const STATUS = /<meta name="midad-status" content="(\d{3})"\/>/

/** The status a page says it has, in its head, where a reader's words cannot be taken for it. */
function statusSaidIn(html: string): number | undefined {
  const status = STATUS.exec(html.slice(0, Math.max(0, html.indexOf('</head>'))))?.[1]
  return status === undefined ? undefined : Number(status)
}

/** Finishes a public page, which is the same for everyone. */
export const finishPublic = (html: string): FinishedDocument => ({
  html: ownScriptsOnly(html),
  status: statusSaidIn(html),
  policy: PAGE_POLICY,
})

/** Finishes a page of the desk, made for one asking. */
export function finishDesk(html: string): FinishedDocument {
  const nonce = randomBytes(16).toString('base64')
  return { html: ownScriptsOnly(html, nonce), status: statusSaidIn(html), policy: deskPolicy(nonce) }
}
