import { z } from 'zod'

/** An object whose fields are all known. The message of an unknown one is the list of known ones; `checkFields` makes a sentence of it. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined) })

// NUL cannot be stored by Postgres, and none of these is ever meant.
export const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\uFFFE\uFFFF]/

/** A text on one line: space around it and line breaks in it are dropped. */
export const text = z
  .string()
  .transform((value) => value.replace(/\s*\n\s*/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'is empty; fill it in or remove the line.')
      .refine((value) => !controlCharacters.test(value), 'holds a control character; type the text anew.'),
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
    z.string().refine(isInstant, { error: ({ input }) => `${quoted(input)} is not a date; write it like 2021-11-02T09:00:00Z.` }),
  )
  .transform((value) => new Date(value).toISOString())

function isInstant(value: string) {
  const time = instantPattern.test(value) ? Date.parse(value) : Number.NaN
  // Date takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 16))
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
