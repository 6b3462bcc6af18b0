import type { Generated } from 'kysely'
import type { CommentTables } from './comment-tables.ts'
import type { ListingTables } from './listing-tables.ts'
import type { SearchTables } from './search-tables.ts'
import type { StaffTables } from './staff-tables.ts'

/**
 * The tables, the same on both engines. Conventions that keep them the same: instants are ISO 8601 text in UTC with
 * milliseconds ("2021-11-02T09:00:00.000Z", which sorts as text), booleans are 0 or 1, and what is never searched by
 * its parts is JSON text (a column whose comment says "JSON").
 */
export type Schema = NewsroomTables & ListingTables & SearchTables & CommentTables & StaffTables

type NewsroomTables = {
  site: SiteTable
  sections: SectionTable
  topics: TopicTable
  authors: AuthorTable
  stories: StoryTable
  former_sluglines: FormerSluglineTable
  story_topics: StoryTopicTable
  editions: EditionTable
  edition_authors: EditionAuthorTable
  media: MediaTable
  pages: PageTable
  fronts: FrontTable
  reads: ReadsTable
  renewals: RenewalTable
  revision: RevisionTable
}

/** One row: what content/site.yaml says. */
type SiteTable = {
  id: number
  /** JSON: SiteSettings */
  settings: string
}

type SectionTable = {
  key: string
  position: number
  /** JSON: Localized */
  name: string
  /** JSON: Localized */
  description: string
}

type TopicTable = {
  key: string
  kind: string
  /** JSON: Localized */
  name: string
  /** JSON: { ar?: string[], en?: string[] } */
  aliases: string
  /** JSON: Localized */
  description: string
}

type AuthorTable = {
  key: string
  /** person or desk */
  kind: string
  /** JSON: Localized */
  name: string
  /** JSON: Localized */
  description: string
}

type StoryTable = {
  /** A UUID that stays when the slugline changes: reads and comments hang on it. */
  id: string
  slugline: string
  section: string
  archive: number
  /** Key of the lead picture in `pictures`, or null. */
  lead_picture: string | null
  /** JSON: Picture[] */
  pictures: string
  /** JSON: Source[] */
  sources: string
}

type FormerSluglineTable = { slugline: string; story_id: string; position: number }

type StoryTopicTable = { story_id: string; topic: string; position: number }

type EditionTable = {
  story_id: string
  language: string
  headline: string
  standfirst: string
  dateline: string | null
  /** draft, published or withdrawn */
  status: string
  published_at: string | null
  updated_at: string | null
  /** JSON: Correction[] */
  corrections: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  /** Markdown, see docs/content.md */
  body: string
  /** Words of the body as it is read, without marks. */
  word_count: number
}

type EditionAuthorTable = { story_id: string; language: string; author: string; position: number }

/** An original in content/media and the variants made of it under DATA_DIR/media/<hash>/<width>.<format>. */
type MediaTable = {
  file: string
  /** First 16 hex digits of the SHA-256 of the original's bytes and of the recipe its variants were made by. */
  hash: string
  width: number
  height: number
  /** Average colour as #rrggbb, shown until the picture is there. */
  color: string
  /** JSON: number[], widths in pixels, ascending */
  widths: string
}

type PageTable = { key: string; language: string; title: string; description: string; body: string }

type FrontTable = {
  language: string
  lead: string | null
  /** JSON: string[] of sluglines */
  seconds: string
}

/** How often a story was read on a day (UTC, as 2026-11-24). Nothing about who read it. */
type ReadsTable = { story_id: string; day: string; count: number }

/** What a change touched: an address, or a prefix ending in /*. Written in the change's own transaction. */
type RenewalTable = { id: Generated<number>; path: string; at: string }

/** One row: how often the content was changed (revision.ts). */
type RevisionTable = { id: number; number: number }
