export type Cleaned = { text: string; wasCleaned: boolean }

const HARMFUL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** A comment's text without what cannot be seen, in NFC; paragraphs stay. */
export function cleanBody(given: string): Cleaned {
  const seen = given.toWellFormed().replace(HARMFUL, '')
  const text = seen
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, wasCleaned: seen !== given }
}

/** A name without what cannot be seen, on one line. */
export function cleanName(given: string): Cleaned {
  const { text, wasCleaned } = cleanBody(given)
  return { text: text.replace(/\s+/g, ' '), wasCleaned }
}
