import { noticeKinds, stoppableKinds } from '../mail/model.ts'
import type { Reader, Store, Writer } from '../store/store.ts'

/** How a writer stands to mail of ours. */
export type NoticesState = { isConfirmed: boolean; isStopped: boolean }

/** @param key the writer's `email_key` */
export async function noticesState(read: Reader | Writer, key: string): Promise<NoticesState> {
  const writer = await read.selectFrom('writers').selectAll().where('email_key', '=', key).executeTakeFirst()
  return { isConfirmed: Boolean(writer?.confirmed_at), isStopped: Boolean(writer?.stopped_at) }
}

/** Notes that an address is its writer's. Notices that waited for it are sent from now on. */
export async function confirmAddress(store: Store, key: string, now: Date): Promise<void> {
  await store.write(async (transaction) => {
    await transaction
      .insertInto('writers')
      .values({ email_key: key, confirmed_at: now.toISOString(), stopped_at: null })
      .onConflict((conflict) =>
        conflict
          .column('email_key')
          .doUpdateSet((eb) => ({ confirmed_at: eb.fn.coalesce('writers.confirmed_at', 'excluded.confirmed_at') })),
      )
      .execute()
  })
}

/** Stops all mail a writer did not ask for by hand; what waits is let fall. */
export async function stopNotices(store: Store, key: string, now: Date): Promise<void> {
  await store.write(async (transaction) => {
    await transaction
      .insertInto('writers')
      .values({ email_key: key, confirmed_at: null, stopped_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('email_key').doUpdateSet({ stopped_at: now.toISOString() }))
      .execute()
    await transaction
      .deleteFrom('outbox')
      .where('recipient_key', '=', key)
      .where('kind', 'in', stoppableKinds)
      .where('sent_at', 'is', null)
      .execute()
  })
}

/** Lets notices go out again. What was let fall while they were stopped is not made up for. */
export async function startNotices(store: Store, key: string): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.updateTable('writers').set({ stopped_at: null }).where('email_key', '=', key).execute()
  })
}

/** Lets notices fall that waited too long for their address to be confirmed. */
export async function dropUnconfirmedNotices(transaction: Writer, before: string): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('kind', 'in', noticeKinds)
    .where('sent_at', 'is', null)
    .where('at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('writers')
            .select('email_key')
            .whereRef('writers.email_key', '=', 'outbox.recipient_key')
            .where('confirmed_at', 'is not', null),
        ),
      ),
    )
    .execute()
}
