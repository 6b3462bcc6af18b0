import type { Schema } from '../store/schema.ts'

/** kept: its rows are in a backup. anew: they are made of others' after it was restored. left: on purpose, for the reason beside it. */
type Treatment = 'kept' | 'anew' | 'left'

/** Every table: whoever adds one decides here. One that a migration removes stays, for backups of stores that still have it. */
const treatments: Record<keyof Schema, Treatment> = {
  site: 'kept',
  sections: 'kept',
  topics: 'kept',
  authors: 'kept',
  stories: 'kept',
  former_sluglines: 'kept',
  story_topics: 'kept',
  editions: 'kept',
  edition_authors: 'kept',
  media: 'kept',
  pages: 'kept',
  fronts: 'kept',
  reads: 'kept',
  revision: 'kept',
  // What lists are read from follows from the editions (relistAll).
  listings: 'anew',
  listing_months: 'anew',
  // What servers are told of pages they keep; one that keeps any is told to drop them all (renewAll).
  renewals: 'anew',

  search_misses: 'kept',
  search_queue: 'kept',
  related: 'kept',
  related_choices: 'kept',
  // The index is another on each engine, and is made of the editions.
  search_state: 'anew',
  search_documents_1: 'anew',
  search_documents_2: 'anew',
  search_texts_1: 'anew',
  search_texts_2: 'anew',
  search_stems_1: 'anew',
  search_stems_2: 'anew',
  search_words_1: 'anew',
  search_words_2: 'anew',
  search_totals_1: 'anew',
  search_totals_2: 'anew',

  comments: 'kept',
  audit: 'kept',
  outbox: 'kept',
  writers: 'kept',
  reports: 'kept',
  word_list: 'kept',
  discussions: 'kept',
  discussion_rules: 'kept',
  drafts: 'kept',
  key_marks: 'kept',
  // Readers were promised that the salts go after two days; limits are counted by keys made with them.
  daily_keys: 'left',
  limits: 'left',

  staff: 'kept',
  staff_accounts: 'kept',
  staff_two_factors: 'kept',
  // Whoever signed out, or used a link, since the backup must not find it good again.
  staff_sessions: 'left',
  staff_verifications: 'left',
  staff_links: 'left',
}

/** Whether a table's rows are in a backup. */
export const isKept = (table: string): boolean => treatments[table as keyof Schema] === 'kept'

/** Whether a table is one of Midad's. */
export const isOurs = (table: string): boolean => Object.hasOwn(treatments, table) || table === 'migrations'
