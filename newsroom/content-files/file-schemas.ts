import { z } from 'zod'
import { digitSystems } from '../arabic/digits.ts'
import { monthSets } from '../arabic/months.ts'
import { pictureKinds } from '../stories/model.ts'
import { fields, fileName, instant, key, keys, localized, text, timeZone, webAddress } from './field-schemas.ts'

// One schema for each kind of file, fields in the order of docs/content.md.

export const siteFile = fields({
  name: localized,
  tagline: localized,
  description: localized,
  timeZone,
  digits: z.enum(digitSystems).optional(),
  months: z.enum(monthSets),
  hijri: z.boolean().optional(),
})

export const sectionsFile = z.array(fields({ key, name: localized, description: localized.optional() })).min(1)

export const topicFile = fields({
  kind: z.enum(['topic', 'place', 'person', 'series']),
  name: localized,
  aliases: fields({ ar: z.array(text).min(1).optional(), en: z.array(text).min(1).optional() }).optional(),
  description: localized.optional(),
})

export const authorFile = fields({ kind: z.enum(['person', 'desk']).optional(), name: localized, description: localized.optional() })

export const frontFile = fields({ lead: key.optional(), seconds: keys.optional() })

const pictureFile = z.union([
  fileName,
  fields({ ar: fileName.optional(), en: fileName.optional() }).refine(
    ({ ar, en }) => (ar ?? en) !== undefined,
    'names no file; write it under ar: or en: or both.',
  ),
])

// A key of digits only would lose its place: JavaScript sorts such keys first. And every object has something called constructor.
const pictureKey = key.regex(/^[a-z]/, 'must begin with a letter.').refine((value) => !(value in {}), 'is taken; choose another key.')

const picture = fields({
  kind: z.enum(pictureKinds).optional(),
  file: pictureFile.optional(),
  narrow: pictureFile.optional(),
  alt: localized.optional(),
  caption: localized.optional(),
  credit: localized.optional(),
}).refine((described) => Object.keys(described).length > 0, 'says nothing; give the picture a file, a caption or a credit.')

export const storyFile = fields({
  section: key,
  topics: keys.optional(),
  archive: z.boolean().optional(),
  formerly: keys.optional(),
  lead: key.optional(),
  pictures: z.record(pictureKey, picture).optional(),
  sources: z.array(fields({ title: localized, url: webAddress.optional() })).optional(),
  related: fields({ pin: keys.optional(), ban: keys.optional() }).optional(),
})

export const editionFile = fields({
  headline: text,
  standfirst: text,
  byline: keys.min(1),
  dateline: text.optional(),
  status: z.enum(['draft', 'published', 'withdrawn']),
  published: instant.optional(),
  updated: instant.optional(),
  corrections: z.array(fields({ at: instant, text })).optional(),
  withdrawn: fields({ at: instant, reason: text }).optional(),
})

export const pageFile = fields({ title: text, description: text })

export type StoryFile = z.output<typeof storyFile>
export type EditionFile = z.output<typeof editionFile>
export type PictureFile = z.output<typeof picture>
