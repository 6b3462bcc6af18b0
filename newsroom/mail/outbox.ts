import type { Language } from '../stories/model.ts'
import type { Writer } from '../store/store.ts'

export type QueuedMail = {
  kind: 'decision' | 'reply'
  recipient: { sealed: string; key: string }
  language: Language
  payload: Record<string, string>
  dueAt?: Date
}

export async function queueMail(transaction: Writer, { kind, recipient, language, payload, dueAt }: QueuedMail, now: Date): Promise<void> {
  await transaction
    .insertInto('outbox')
    .values({
      kind,
      recipient_sealed: recipient.sealed,
      recipient_key: recipient.key,
      language,
      payload: JSON.stringify(payload),
      at: now.toISOString(),
      due_at: (dueAt ?? now).toISOString(),
      claimed_until: null,
      attempts: 0,
      sent_at: null,
      failure: null,
    })
    .execute()
}
