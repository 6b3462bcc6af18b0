import { parseArgs } from 'node:util'
import { isKey } from '../content-files/field-schemas.ts'
import { isLanguage, type Language } from '../stories/model.ts'

/** What stops a conversion; the message is one sentence for the terminal. */
export class FromTextError extends Error {}

/** The command line is not understood: the message wants the usage below it. */
export class FromTextUsageError extends FromTextError {}

export type FromTextOptions = {
  file: string
  language: Language
  slugline: string
  /** Needed for a new story only. */
  section?: string
  /** An ISO 8601 instant in UTC. */
  published?: string
  byline?: string[]
  /** The content folder. */
  to: string
}

/** Reads what stands after `from-text` on the command line. Throws FromTextUsageError. */
export function fromTextOptions(args: string[]): FromTextOptions {
  const { values, positionals } = parsed(args)
  const [file, ...others] = positionals
  if (!file || others.length > 0) throw new FromTextUsageError('Name one text file to convert.')
  const { language, section, slugline, published, byline, to } = values
  if (!isLanguage(language)) throw new FromTextUsageError(`The language ${named(language)}must be ar or en: --language ar.`)
  if (!slugline || !isKey(slugline)) {
    throw new FromTextUsageError(
      `The slugline ${named(slugline)}must be small Latin letters, digits and single hyphens, at most 60: --slugline us-russia-talks.`,
    )
  }
  if (slugline === 'page') throw new FromTextUsageError('The slugline page is the address of a part of the site; choose another.')
  const author = byline?.find((key) => !isKey(key))
  if (author !== undefined) throw new FromTextUsageError(`The byline ${named(author)}must be the key of an author, such as politics-desk.`)
  return {
    file,
    language,
    slugline,
    ...(section && { section }),
    ...(published !== undefined && { published: instant(published) }),
    ...(byline && { byline }),
    to,
  }
}

const named = (value: string | undefined) => (value ? `${JSON.stringify(value)} ` : '')

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        language: text,
        section: text,
        slugline: text,
        published: text,
        byline: { ...text, multiple: true },
        to: { ...text, default: 'content' },
      },
    })
  } catch (error) {
    throw new FromTextUsageError(`${(error as Error).message.split('. ')[0]}.`.replace(/\.\.$/, '.'))
  }
}

function instant(given: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T12:00:00Z` : given
  const hasZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(whole)
  const date = new Date(whole)
  const day = new Date(`${given.slice(0, 10)}T12:00:00Z`)
  // Date takes 30 February for 2 March.
  if (!hasZone || Number.isNaN(date.getTime()) || day.toISOString().slice(0, 10) !== given.slice(0, 10)) {
    throw new FromTextUsageError(
      `The date ${JSON.stringify(given)} is not one; write --published 2021-11-02, or 2021-11-02T09:00:00Z with a time.`,
    )
  }
  return date.toISOString()
}
