import type { Reader, Writer } from './store.ts'

/** How often the newsroom's content was changed. Whoever changes it without `takeRevision` takes no part in this. */
export async function currentRevision(read: Reader): Promise<number> {
  const row = await read.selectFrom('revision').select('number').executeTakeFirst()
  return Number(row?.number ?? 0)
}

/**
 * Makes the content's next revision, inside the transaction that writes it and under `lockNewsroom`. False, and then nothing may be
 * written, where the content is no longer of the revision the change was worked out from.
 */
export async function takeRevision(transaction: Writer, workedOutFrom: number): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('revision')
    .set({ number: workedOutFrom + 1 })
    .where('number', '=', workedOutFrom)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
