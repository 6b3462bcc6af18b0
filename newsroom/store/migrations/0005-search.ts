import { sql } from 'kysely'
import type { Migration } from './migrations.ts'

type Engine = 'sqlite' | 'postgres'

/** Search and related stories; `../search-tables.ts` says what each column holds. Every story waits to be indexed. */
export const createSearch: Migration['up'] = async (transaction, engine) => {
  const run = async (...statements: string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(transaction)
  }
  const key = engine === 'sqlite' ? 'text' : 'text collate "C"'
  await run(
    `create table search_state (id integer primary key, serving integer not null, version integer not null, filling integer, filling_by text)`,
    `insert into search_state (id, serving, version, filling) values (1, 1, 0, null)`,
    `create table search_queue (story_id text primary key, indexed integer not null)`,
    `create table search_misses (language text not null, query ${key} not null, day text not null, count integer not null, primary key (day, language, query))`,
  )
  for (const generation of [1, 2]) await run(...indexTables(generation, engine, key))

  await run(
    `drop table related`,
    `create table related (story_id text not null references stories (id) on delete cascade, language text not null, related_id text not null references stories (id) on delete cascade, score double precision not null, reason_kind text not null, reason text not null, is_duplicate integer not null, primary key (story_id, language, related_id))`,
    `create index related_by_neighbour on related (related_id)`,
    `create table related_choices (story_id text not null references stories (id) on delete cascade, other ${key} not null, choice text not null, position integer not null, primary key (story_id, other))`,
    `create index related_choices_by_other on related_choices (other)`,
    `alter table editions drop column stems`,
    `insert into search_queue (story_id, indexed) select id, 0 from stories`,
  )
}

function indexTables(generation: number, engine: Engine, key: string): string[] {
  const ordered = engine === 'sqlite' ? ' without rowid' : ''
  return [
    documentsTable(generation, engine),
    ...matching(generation, engine),
    `create table search_texts_${generation} (id bigint primary key, headline text not null, standfirst text not null, body text not null)`,
    `create table search_stems_${generation} (language text not null, stem ${key} not null, documents integer not null, primary key (language, stem))${ordered}`,
    `create table search_words_${generation} (language text not null, word ${key} not null, stem text not null, spelling text not null, primary key (language, word))${ordered}`,
    `create table search_totals_${generation} (language text primary key, documents integer not null, headline bigint not null, standfirst bigint not null, body bigint not null)`,
  ]
}

function documentsTable(generation: number, engine: Engine): string {
  const columns = 'story_id text not null, language text not null, unique (story_id, language)'
  if (engine === 'sqlite') return `create table search_documents_${generation} (id integer primary key, ${columns})`
  // Vectors stand outside of the rows, so that a list of ten thousand matches is read from a few hundred pages.
  return `create table search_documents_${generation} (id bigint primary key, ${columns}, vector tsvector not null) with (toast_tuple_target = 128)`
}

/** What finds documents by their stems. Both hold stems as they are given: the one splits at spaces only, the other is handed a vector. */
function matching(generation: number, engine: Engine): string[] {
  return engine === 'sqlite'
    ? [
        `create virtual table search_matches_${generation} using fts5 (headline, standfirst, body, marks, content='', contentless_delete=1, tokenize="ascii tokenchars ':-_'")`,
      ]
    : [`create index search_matches_${generation} on search_documents_${generation} using gin (vector)`]
}
