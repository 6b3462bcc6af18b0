import { z } from 'zod'
import type { Reader, Writer } from '../store/store.ts'

const schema = z.object({
  /**
   * Whether a trusted writer's comment is published at once; otherwise every comment waits. Off unless the desk wants it: who they are
   * rests on an e-mail address, which anybody who knows it can type.
   */
  trustedPass: z.boolean().default(false),
  /** Whom that is: a writer whose e-mail address is confirmed, with so many approved comments and none rejected for so many days. */
  trust: z.object({ approvals: z.int().min(1).max(100), cleanDays: z.int().min(0).max(3650) }).default({ approvals: 3, cleanDays: 90 }),
  /** Discussions close so many days after their story was first published; null: never. */
  closeAfterDays: z.int().min(1).max(3650).nullable().default(null),
  /** Whether no comment is taken anywhere, for as long as it is set. What was published stays. */
  isReadOnly: z.boolean().default(false),
})

/** How discussions go on this site, as the desk set it. */
export type DiscussionRules = z.infer<typeof schema>

export const defaultRules: DiscussionRules = schema.parse({})

/** Reads rules someone gave; null where they are none. */
export const parseRules = (given: unknown): DiscussionRules | null => schema.safeParse(given).data ?? null

/** The rules as they are now; where the desk set none, the defaults. */
export async function getRules(read: Reader): Promise<DiscussionRules> {
  const row = await read.selectFrom('discussion_rules').select('rules').executeTakeFirst()
  return (row && parseRules(JSON.parse(row.rules))) ?? defaultRules
}

/** Writes the rules, inside a transaction that notes it in the audit log and renews the pages it touches. */
export async function writeRules(transaction: Writer, rules: DiscussionRules): Promise<void> {
  const row = { id: 1, rules: JSON.stringify(rules) }
  await transaction
    .insertInto('discussion_rules')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ rules: row.rules }))
    .execute()
}
