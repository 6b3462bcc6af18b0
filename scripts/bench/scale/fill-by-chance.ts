import { sql } from 'kysely'
import { refreshStatistics } from '../../../newsroom/store/statistics.ts'
import type { Store } from '../../../newsroom/store/store.ts'

const RELATED = 16
const DAYS = 7

/**
 * Gives every story that still waits for its related stories sixteen by chance, and two in five stories a reader or some on each day of
 * the last week: so that these tables have the size they come to have by themselves, in hours and weeks.
 */
export async function fillByChance(store: Store, now: Date): Promise<void> {
  const numbered = sql`with numbered as (select id, row_number() over (order by id) as place, count(*) over () as stories from stories)`
  for (let step = 1; step <= RELATED; step++) {
    const score = sql.lit(1 / (step + 2))
    await store.write((transaction) =>
      sql`insert into related (story_id, language, related_id, score, reason_kind, reason, is_duplicate)
        ${numbered} select one.id, 'ar', other.id, ${score}, 'section', 'politics', 0 from numbered as one
        inner join numbered as other on other.place = (one.place + ${sql.lit(step * 7)}) % one.stories + 1
        where one.id in (select story_id from search_queue) and one.id <> other.id
        on conflict do nothing`.execute(transaction),
    )
  }
  await store.write((transaction) => transaction.deleteFrom('search_queue').execute())
  for (let ago = 0; ago < DAYS; ago++) {
    const day = new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10)
    await store.write((transaction) =>
      sql`insert into reads (story_id, day, count)
        ${numbered} select id, ${sql.lit(day)}, 1 + (place * ${sql.lit(ago + 13)}) % 977 from numbered where place % 5 < 2`.execute(
        transaction,
      ),
    )
  }
  await refreshStatistics(store, ['related', 'reads', 'search_queue'])
}
