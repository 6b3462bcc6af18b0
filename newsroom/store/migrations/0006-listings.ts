import { sql } from 'kysely'
import type { Migration } from './migrations.ts'

/** What lists are read from, with what the store holds by now; `../listing-tables.ts` says what each column holds. And an index by which the most read are found. */
export const createListings: Migration['up'] = async (transaction, engine) => {
  const run = async (...statements: string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(transaction)
  }
  const key = engine === 'sqlite' ? 'text' : 'text collate "C"'
  const order = '(list, language, published_at desc, slugline, edition)'
  const columns = `list ${key} not null, language text not null, published_at ${key} not null, slugline ${key} not null, edition text not null, story_id text not null, until ${key}`
  await run(
    ...(engine === 'sqlite'
      ? [`create table listings (${columns}, primary key ${order}) without rowid`]
      : [`create table listings (${columns})`, `create unique index listings_in_order on listings ${order}`]),
    `create table listing_months (list ${key} not null, language text not null, month ${key} not null, stories integer not null, newest text not null, changed_at text not null, primary key (list, language, month))`,
  )
  await fill(transaction)
  await run(
    'create index listings_of_story on listings (story_id)',
    'create index listings_ending on listings (until) where until is not null',
    'drop index reads_by_day',
    'create index reads_by_day on reads (day, count)',
  )
}

async function fill(transaction: Parameters<Migration['up']>[0]): Promise<void> {
  const now = new Date().toISOString()
  const from = sql`from editions
    inner join stories on stories.id = editions.story_id
    cross join (select 'ar' as language union all select 'en' as language) as page
    left join editions as own on own.story_id = editions.story_id and own.language = page.language and own.language <> editions.language
      and own.status in ('published', 'withdrawn') and own.published_at is not null`
  const isMet = sql`editions.status = 'published' and editions.published_at is not null
    and (own.published_at is null or (own.published_at > editions.published_at and own.published_at > ${now}))`
  const columns = sql`page.language, editions.published_at, stories.slugline, editions.language, editions.story_id, own.published_at`
  const into = sql`insert into listings (list, language, published_at, slugline, edition, story_id, until)`
  const isOwn = sql`${isMet} and editions.language = page.language`
  const statements = [
    sql`${into} select 'latest', ${columns} ${from} where ${isMet}`,
    sql`${into} select 'section/' || stories.section, ${columns} ${from} where ${isMet}`,
    sql`${into} select 'own', ${columns} ${from} where ${isOwn}`,
    sql`${into} select 'own/' || stories.section, ${columns} ${from} where ${isOwn}`,
    sql`${into} select 'topic/' || story_topics.topic, ${columns} ${from} inner join story_topics on story_topics.story_id = editions.story_id where ${isMet}`,
    sql`${into} select 'author/' || edition_authors.author, ${columns} ${from} inner join edition_authors on edition_authors.story_id = editions.story_id and edition_authors.language = editions.language where ${isMet}`,
    sql`insert into listing_months (list, language, month, stories, newest, changed_at)
      select list, language, substr(published_at, 1, 7), count(*), max(published_at), cast(${now} as text) from listings group by list, language, substr(published_at, 1, 7)`,
  ]
  for (const statement of statements) await statement.execute(transaction)
}
