/** A stretch of a comment's text; `url` is set where it is an address readers may follow. */
export type LinkRun = { text: string; url?: string }

const ADDRESS = /https?:\/\/[^\s<>«»“”"،؛]*[^\s<>«»“”"،؛؟.,:;!?)\]…']/giu

/** Splits a text into addresses (http and https only) and what stands between them. The runs joined are the text. */
export function linkRuns(text: string): LinkRun[] {
  const runs: LinkRun[] = []
  let end = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (!URL.canParse(address)) continue
    if (index > end) runs.push({ text: text.slice(end, index) })
    runs.push({ text: address, url: address })
    end = index + address.length
  }
  if (end < text.length) runs.push({ text: text.slice(end) })
  return runs
}

/** The paragraphs of a comment's text: what stands between empty lines. Single line breaks stay within them. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
