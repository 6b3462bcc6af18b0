import { createHash } from 'node:crypto'
import { readerChoicesHash } from './page-scripts.ts'

/** What every policy of ours begins with: whatever is not named is forbidden, and no page of another site may show ours in itself. */
const NOTHING = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]

/** The policy of an answer that is no page, or of one nobody finished: it may load nothing and send nothing. */
export const BARE_POLICY = [...NOTHING, "form-action 'none'"].join('; ')

/** What a page with scripts may do: our own files, and text that scripts hand the page only as text (public/ uses no HTML). */
const page = (scripts: string) =>
  [
    ...NOTHING,
    "form-action 'self'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types midad',
  ].join('; ')

/**
 * The Content-Security-Policy of a page that is kept and so the same for everyone: our files, and of what stands in the page itself the
 * one script whose hash is known. A hash cannot be in a policy and in the hands of who writes a comment.
 */
export const PAGE_POLICY = page(`'self' ${readerChoicesHash}`)

/** The same for a page of the desk, made for one asking: only what carries this answer's nonce runs, and what that imports. */
export const deskPolicy = (nonce: string): string => page(`'nonce-${nonce}'`)

/** The policy of a page that has its styles in itself and loads nothing but the pictures its reader asks for. */
export const litePolicy = (styles: string): string =>
  [
    ...NOTHING,
    "form-action 'self'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    "img-src 'self' data:",
    // No script runs here; it is Lighthouse that asks for /robots.txt in the page's name.
    "connect-src 'self'",
  ].join('; ')
