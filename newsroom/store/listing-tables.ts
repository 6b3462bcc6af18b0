/** What lists of stories are read from; all of it follows from the editions (newsroom/stories/relist-stories.ts). */
export type ListingTables = {
  listings: ListingTable
  listing_months: ListingMonthTable
}

/** An edition in a list, as readers of a language meet it from the moment it is published: in the list's order, newest first. */
type ListingTable = {
  /** latest, section/<key>, topic/<key>, author/<key>; own and own/<section> for editions in the page's language alone */
  list: string
  /** Of the page. */
  language: string
  published_at: string
  slugline: string
  /** The language of the edition met. */
  edition: string
  story_id: string
  /** When an edition in the page's language takes its place, or null. */
  until: string | null
}

/** How many listings a month of a list has, so that a page far back is found without counting those before it. */
type ListingMonthTable = {
  list: string
  language: string
  /** As 2026-11, UTC. */
  month: string
  stories: number
  /** When the newest listing that it ever had is published. */
  newest: string
  /** When a story of it was last written. */
  changed_at: string
}
