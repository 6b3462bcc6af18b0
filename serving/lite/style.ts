import { readFileSync } from 'node:fs'
import { litePolicy } from '../page-policy.ts'

const sheet = readFileSync(new URL('lite.css', import.meta.url), 'utf8')

/** The one style sheet of a lite page, as it stands in its head: without comments, and without space that says nothing. */
export const style = sheet
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replaceAll(';}', '}')
  .trim()

/** What every lite page is sent with: its own style, and pictures of ours for who opens them. */
export const LITE_POLICY = litePolicy(style)

const styledClasses: ReadonlySet<string> = new Set([...style.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))

/** Of an element's classes those the style sheet knows, as a lite page has them; undefined where it knows none. */
export const styled = (classes = ''): string | undefined =>
  classes
    .split(/\s+/)
    .filter((name) => styledClasses.has(name))
    .join(' ') || undefined
