import type { Reader } from '../store/store.ts'

/** The names nobody else may comment under. */
export async function staffNames(read: Reader): Promise<string[]> {
  const rows = await read.selectFrom('staff').select('name').where('disabled_at', 'is', null).execute()
  return rows.map(({ name }) => name)
}
