/** Which story something of theirs is: their id, slug or address (as `bareAddress` makes it) → our slugline. */
export type StoryMap = ReadonlyMap<string, string>

/** Thrown when a mapping file says something that cannot be followed; the message names file and line. */
export class StoryMapError extends Error {}

/**
 * Reads a mapping file: two columns of CSV, what identifies a story there and its slugline here, with or without a line of headings.
 * Throws StoryMapError.
 */
export function parseStoryMap(csv: string, file: string, isSlugline: (text: string) => boolean): StoryMap {
  const map = new Map<string, string>()
  const rows = csv.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue
    const [theirs = '', slugline = '', ...more] = cells(row)
    if (index === 0 && slugline.toLowerCase() === 'slugline') continue
    const where = `${file}, line ${index + 1}`
    if (more.length > 0 || theirs === '' || slugline === '')
      throw new StoryMapError(`${where}: a line is their id or address, a comma, and a slugline: 41,suez-canal-150`)
    if (!isSlugline(slugline)) throw new StoryMapError(`${where}: there is no story with the slugline “${slugline}”.`)
    map.set(theirs, slugline)
    map.set(bareAddress(theirs), slugline)
  }
  return map
}

const cells = (row: string) =>
  [...row.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  )

/** An address without what two spellings of it differ in: protocol, www, the slash at its end, what leads to a place within it. */
export const bareAddress = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
