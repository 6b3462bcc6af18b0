import { z } from 'zod'
import { characterMistake } from './character-mistake.ts'

/** An object whose fields are all known. The message of an unknown one is the list of known ones; `checkFields` makes a sentence of it. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) })

/** The most characters of a text on one line: a standfirst has two hundred, a correction may have some more. */
const LONGEST_TEXT = 2_000

/** A text on one line: space around it and line breaks in it are dropped. */
export const text = z
  .string()
  .transform((value) => value.replace(/\s*\n\s*/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'is empty; fill it in or remove the line.')
      .max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters; shorten it.`)
      .superRefine((value, context) => {
        const message = characterMistake(value)
        if (message) context.addIssue({ code: 'custom', message })
      }),
  )

/** A text in at least one language. */
export const localized = fields({ ar: text.optional(), en: text.optional() }).refine(
  ({ ar, en }) => ar !== undefined || en !== undefined,
  'has no text; write it under ar: or en: or both.',
)

const quoted = (value: unknown) => JSON.stringify(value)

export const isKey = (value: string) => value.length <= 60 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)

/** What a key or slugline that is not one is told. */
export const notAKey = (value: unknown) => `${quoted(value)} must be small Latin letters, digits and single hyphens, at most 60.`

/** A key or a slugline. */
export const key = z.string().refine(isKey, { error: ({ input }) => notAKey(input) })

/** A list of keys, none twice. */
export const keys = z.array(key).superRefine((list, context) => {
  list.forEach((value, index) => {
    if (list.indexOf(value) < index) context.addIssue({ code: 'custom', path: [index], message: `${quoted(value)} stands here twice.` })
  })
})

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/

/** An instant in UTC, given out as ISO 8601 with milliseconds. */
export const instant = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().refine(isInstant, { error: ({ input }) => notAnInstant(input) }),
  )
  .transform((value) => new Date(value).toISOString())

function notAnInstant(value: unknown) {
  const inOtherZone = typeof value === 'string' && /^[\dT:.-]+[+-]\d{2}:?\d{2}$/.test(value) ? new Date(value) : undefined
  return inOtherZone && !Number.isNaN(inOtherZone.getTime())
    ? `${quoted(value)} is not in UTC; write it as ${inOtherZone.toISOString().replace('.000Z', 'Z')}.`
    : `${quoted(value)} is not a date; write it like 2021-11-02T09:00:00Z.`
}

// Before printing there was no newspaper, and a year of 0 is a slip.
const FIRST_YEAR = '1400'

function isInstant(value: string) {
  const time = instantPattern.test(value) ? Date.parse(value) : Number.NaN
  // Date takes 30 February for 2 March.
  return value >= FIRST_YEAR && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 16))
}

const pictureFile = /^[\p{L}\p{N}][\p{L}\p{N}._-]*\.(?:png|jpe?g|webp|avif|tiff?)$/iu

/** The name of a file in content/media. */
export const fileName = z.string().refine((value) => pictureFile.test(value), {
  error: ({ input }) =>
    `${quoted(input)} is not the name of a picture in media/; use letters, digits, dots and hyphens, ending in .png, .jpg, .webp, .avif or .tiff.`,
})

export const webAddress = z.string().refine((value) => /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value), {
  error: ({ input }) => `${quoted(input)} is not a web address; write it whole, like https://example.org/.`,
})

export const timeZone = z.string().refine(isTimeZone, {
  error: ({ input }) => `${quoted(input)} is not a time zone; write one such as Africa/Cairo.`,
})

function isTimeZone(value: string) {
  try {
    Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}
