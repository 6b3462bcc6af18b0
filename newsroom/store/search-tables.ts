/**
 * What search keeps. All of it can be made anew from the editions (`npm run search -- rebuild`), and it is kept twice, as generation
 * 1 and 2: one serves, and the other is filled where the rules of tokens changed.
 */
export type SearchTables = {
  search_state: SearchStateTable
  search_queue: SearchQueueTable
  search_documents_1: SearchDocumentTable
  search_documents_2: SearchDocumentTable
  search_texts_1: SearchTextTable
  search_texts_2: SearchTextTable
  search_stems_1: SearchStemTable
  search_stems_2: SearchStemTable
  search_words_1: SearchWordTable
  search_words_2: SearchWordTable
  search_totals_1: SearchTotalTable
  search_totals_2: SearchTotalTable
  search_misses: SearchMissTable
  related: RelatedTable
  related_choices: RelatedChoiceTable
}

/** One row. */
type SearchStateTable = {
  id: number
  /** The generation that is asked. */
  serving: number
  /** Which rules its tokens were made by. */
  version: number
  /** The generation that is being filled, or null. */
  filling: number | null
  /** Which process fills it. */
  filling_by: string | null
}

/** Stories whose editions changed since they were last indexed and related. */
type SearchQueueTable = {
  story_id: string
  /** 1 once the index holds it, while its related stories are still to be found. */
  indexed: number
}

/** An edition that is, or will be, public. */
type SearchDocumentTable = {
  /** When it is published, and which it is: see newsroom/search/document-number.ts. */
  id: number
  story_id: string
  language: string
}

/** The stems of an edition in their order, a space before and after each. */
type SearchTextTable = { id: number; headline: string; standfirst: string; body: string }

/** In how many documents of a language a stem stands. */
type SearchStemTable = { language: string; stem: string; documents: number }

/** A folded word that some document held, with its stem and a spelling to show. */
type SearchWordTable = { language: string; word: string; stem: string; spelling: string }

/** How many documents a language has, and how many stems they hold together. */
type SearchTotalTable = { language: string; documents: number; headline: number; standfirst: number; body: number }

/** What readers looked for on a day (UTC) and did not find. Nothing about who asked. */
type SearchMissTable = { language: string; query: string; day: string; count: number }

type RelatedTable = {
  story_id: string
  language: string
  related_id: string
  /** Nearness, 0 to 1: the highest stands first. */
  score: number
  /** topic, place, person, series or section: what `reason` is a key of */
  reason_kind: string
  /** Key of the topic or section both share. */
  reason: string
  /** 1 where both are one report, told nearly in the same words. */
  is_duplicate: number
}

/** What an editor decided about a pair, whatever their nearness. */
type RelatedChoiceTable = {
  story_id: string
  /** Slugline of the other story, which need not exist yet. */
  other: string
  /** pin or ban */
  choice: string
  position: number
}
