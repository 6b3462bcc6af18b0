import { mixesScripts } from './scripts.ts'

/** A link in a plain text: `text.slice(start, end)` as its writer typed it, and the absolute http(s) address it leads to. */
export type Link = { start: number; end: number; url: string }

// No quotation mark, no Arabic comma and nothing invisible stands in an address that is typed. An Arabic word may touch it («وhttps://…»).
const candidate = /(?<![A-Za-z0-9_@.+-])(?:https?:\/\/|(?<![/:])www\.)[^\s<>"«»“”„`\\^{}|،؛؟、。\p{Default_Ignorable_Code_Point}]+/giu

const hostOf = /^(?:https?:\/\/)?([^/?#]*)/i
const host = /^(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+(?::\d{1,5})?$/u

/**
 * The links in a text, in order: addresses that begin with http://, https:// or www., without the punctuation after them and
 * brackets that close what was opened before. Never another scheme, a user's name or password, a number for a host, nor a host that
 * mixes scripts within a word, which passes for another.
 */
export function findLinks(text: string): Link[] {
  const links: Link[] = []
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const address = withoutTrailing(found)
    const url = urlOf(address)
    if (url) links.push({ start: index, end: index + address.length, url })
  }
  return links
}

function urlOf(address: string): string | undefined {
  const name = hostOf.exec(address)?.[1] ?? ''
  if (!host.test(name) || name.split('.').some(mixesScripts)) return undefined
  const given = /^www\./i.test(address) ? `https://${address}` : address
  const url = URL.parse(given)
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined
}

const closers: Record<string, string> = { ')': '(', ']': '[' }

function withoutTrailing(address: string): string {
  const unopened: Record<string, number> = {}
  for (const [closer, opener] of Object.entries(closers)) unopened[closer] = count(address, closer) - count(address, opener)
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1] ?? ''
    const surplus = unopened[last]
    if (surplus !== undefined && surplus > 0) unopened[last] = surplus - 1
    else if (last === '(') unopened[')'] = (unopened[')'] ?? 0) + 1
    else if (last === '[') unopened[']'] = (unopened[']'] ?? 0) + 1
    else if (!/[.,:;!?'’‘…*~۔]/.test(last)) break
  }
  return address.slice(0, end)
}

const count = (text: string, letter: string) => text.split(letter).length - 1

/** A text cut where its links begin and end; the runs joined are the text, and a run with `url` is a link. */
export function linkRuns(text: string): { text: string; url?: string }[] {
  const runs: { text: string; url?: string }[] = []
  let end = 0
  for (const link of findLinks(text)) {
    if (link.start > end) runs.push({ text: text.slice(end, link.start) })
    runs.push({ text: text.slice(link.start, link.end), url: link.url })
    end = link.end
  }
  if (end < text.length) runs.push({ text: text.slice(end) })
  return runs
}

/** The paragraphs of a cleaned body: what empty lines part. A single line break stays within its paragraph. */
export const paragraphsOf = (body: string): string[] => body.split(/\n{2,}/).filter((paragraph) => paragraph !== '')
