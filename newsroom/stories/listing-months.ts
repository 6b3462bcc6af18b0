import type { Reader, Writer } from '../store/store.ts'
import type { Language } from './model.ts'

/** Rows of one statement. */
const BATCH = 500

const monthOf = (instant: string): string => instant.slice(0, 7)

/** What sorts after every instant of a month and before those of the next. */
export const afterMonth = (month: string): string => `${month}~`

type Listed = { list: string; language: string; published_at: string }
type Sum = { list: string; language: string; month: string; stories: number; newest: string }

/** Adds up what stories change about how many listings a month has. */
export class MonthLedger {
  readonly #sums = new Map<string, Sum>()

  /** @param sign 1 for a listing that came, -1 for one that went. */
  add({ list, language, published_at: published }: Listed, sign: 1 | -1): void {
    const month = monthOf(published)
    const key = `${language} ${month} ${list}`
    const sum = this.#sums.get(key) ?? { list, language, month, stories: 0, newest: '' }
    sum.stories += sign
    if (sign === 1 && published > sum.newest) sum.newest = published
    this.#sums.set(key, sum)
  }

  sums = (): Sum[] => [...this.#sums.values()]
}

/** Writes what a ledger adds up. `changed_at` is set where nothing was added up to nothing, too: a story of the month was written. */
export async function writeMonths(transaction: Writer, months: MonthLedger, now: Date): Promise<void> {
  const rows = months.sums().map((sum) => ({ ...sum, changed_at: now.toISOString() }))
  for (let start = 0; start < rows.length; start += BATCH) {
    await transaction
      .insertInto('listing_months')
      .values(rows.slice(start, start + BATCH))
      .onConflict((conflict) =>
        conflict.columns(['list', 'language', 'month']).doUpdateSet((eb) => ({
          stories: eb('listing_months.stories', '+', eb.ref('excluded.stories')),
          newest: eb
            .case()
            .when('excluded.newest', '>', eb.ref('listing_months.newest'))
            .then(eb.ref('excluded.newest'))
            .else(eb.ref('listing_months.newest'))
            .end(),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      )
      .execute()
  }
}

/** How many stories of a list a reader meets in a month, and when that was last changed (ISO 8601), by a desk or by a story falling due. */
export type ListMonth = { month: string; stories: number; changed: string }

/** A list's months, newest first, as they are at `now`; those without a story are left out. What this costs grows with years, not with stories. */
export async function listMonths(read: Reader, list: string, language: Language, now: Date): Promise<ListMonth[]> {
  const rows = await read
    .selectFrom('listing_months')
    .select(['month', 'stories', 'newest', 'changed_at'])
    .where('list', '=', list)
    .where('language', '=', language)
    .where('stories', '>', 0)
    .orderBy('month', 'desc')
    .execute()
  const absent = Map.groupBy(await absentListings(read, list, language, now), ({ published_at }) => monthOf(published_at))
  return rows
    .map(({ month, stories, newest, changed_at }) => ({
      month,
      stories: stories - (absent.get(month)?.length ?? 0),
      changed: newest > changed_at && newest <= now.toISOString() ? newest : changed_at,
    }))
    .filter(({ stories }) => stories > 0)
}

/** What is counted and not met now: not yet, or no longer. It is little: what is scheduled, and what ended since the last import. */
async function absentListings(read: Reader, list: string, language: Language, now: Date): Promise<Listed[]> {
  const rows = read.selectFrom('listings').select(['list', 'language', 'published_at'])
  const moment = now.toISOString()
  const scheduled = await rows.where('list', '=', list).where('language', '=', language).where('published_at', '>', moment).execute()
  // Of all lists: asked for one alone, either engine would walk through it.
  const ended = await rows.where('until', '<=', moment).execute()
  return [...scheduled, ...ended.filter((row) => row.list === list && row.language === language && row.published_at <= moment)]
}
