import type { Writer } from '../store/store.ts'

/** Settles what readers reported a comment for: it was looked at, whatever was decided. Answers which reports those were. */
export async function settleReports(transaction: Writer, commentId: string, by: string, now: Date): Promise<number[]> {
  const open = await transaction
    .selectFrom('reports')
    .select('id')
    .where('comment_id', '=', commentId)
    .where('settled_at', 'is', null)
    .execute()
  const ids = open.map(({ id }) => Number(id))
  if (ids.length > 0) {
    await transaction.updateTable('reports').set({ settled_at: now.toISOString(), settled_by: by }).where('id', 'in', ids).execute()
  }
  await transaction.updateTable('comments').set({ open_reports: 0 }).where('id', '=', commentId).execute()
  return ids
}

/** Opens again the reports that a decision settled and that was undone; those that came since are counted too. */
export async function reopenReports(transaction: Writer, commentId: string, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await transaction.updateTable('reports').set({ settled_at: null, settled_by: null }).where('id', 'in', ids).execute()
  await transaction
    .updateTable('comments')
    .set((eb) => ({
      open_reports: eb
        .selectFrom('reports')
        .select((reports) => reports.fn.countAll<number>().as('open'))
        .where('comment_id', '=', commentId)
        .where('settled_at', 'is', null),
    }))
    .where('id', '=', commentId)
    .execute()
}
