import { sql, type RawBuilder } from 'kysely'
import type { Store } from './store.ts'

/** `column in (…)` for lists of any length: always the same statement, so that it is compiled once. The values are all text, or all numbers. */
export function oneOf(engine: Store['engine'], column: string, values: readonly (string | number)[]): RawBuilder<boolean> {
  if (engine === 'sqlite') return sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
  const type = typeof values[0] === 'number' ? sql`bigint[]` : sql`text[]`
  return sql<boolean>`${sql.ref(column)} = any(${values as string[]}::${type})`
}
