import type { DigitSystem } from '../arabic/digits.ts'
import type { MonthSet } from '../arabic/months.ts'

export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The other of the two. */
export const otherLanguage = (language: Language): Language => (language === 'ar' ? 'en' : 'ar')

/** A text for readers, in the languages it exists in. */
export type Localized = Partial<Record<Language, string>>

export type TopicKind = 'topic' | 'place' | 'person' | 'series'

export type Section = { key: string; name: Localized; description: Localized }
export type Topic = {
  key: string
  kind: TopicKind
  name: Localized
  aliases: Partial<Record<Language, string[]>>
  description: Localized
}
export type AuthorKind = 'person' | 'desk'

export type Author = { key: string; kind: AuthorKind; name: Localized; description: Localized }

export const pictureKinds = ['photograph', 'map', 'chart', 'ornament'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** A picture as a story describes it; `file` is absent while the newsroom still waits for it. */
export type Picture = {
  key: string
  /** A photograph when it is not said. */
  kind?: PictureKind
  file?: Localized | string
  narrow?: Localized | string
  alt?: Localized
  caption?: Localized
  credit?: Localized
}

export type Source = { title: Localized; url?: string }

export type EditionStatus = 'draft' | 'published' | 'withdrawn'

/** `at` is an ISO 8601 instant in UTC. */
export type Correction = { at: string; text: string }

export type Edition = {
  language: Language
  headline: string
  standfirst: string
  byline: string[]
  dateline?: string
  status: EditionStatus
  published?: string
  updated?: string
  corrections: Correction[]
  withdrawn?: { at: string; reason: string }
  body: string
}

/** A story with its editions, as content files and the desk write it. Sections, topics and authors are keys. */
export type Story = {
  slugline: string
  section: string
  topics: string[]
  archive: boolean
  formerly: string[]
  leadPicture?: string
  pictures: Picture[]
  sources: Source[]
  /** What editors decided about the stories beside this one; absent: nothing. */
  related?: RelatedChoices
  editions: Edition[]
}

/** Sluglines of stories that are, or never are, shown as related; the other way round too. */
export type RelatedChoices = { pin: string[]; ban: string[] }

export type StandingPage = { key: string; language: Language; title: string; description: string; body: string }

/** What an editor puts first on a front page: sluglines. */
export type Front = { language: Language; lead?: string; seconds: string[] }

export type SiteSettings = {
  name: Localized
  /** One line under the name. */
  tagline: Localized
  description: Localized
  /** An IANA time zone; dates are shown in it. */
  timeZone: string
  /** What numbers of the interface are written in where it is Arabic, and how it names months: readers may choose others for themselves. */
  digits: DigitSystem
  months: MonthSet
  /** Whether the Hijri date stands beside the other on the front page and on a story, in Arabic. */
  hijri: boolean
}

/** Everything a newsroom has written: what content files hold and what a store can give back. */
export type Newsroom = {
  site: SiteSettings
  sections: Section[]
  topics: Topic[]
  authors: Author[]
  fronts: Front[]
  pages: StandingPage[]
  stories: Story[]
}
