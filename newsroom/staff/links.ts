import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { noteInAudit } from '../comments/audit.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { DAY_MS } from '../spans.ts'

/** Makes the link by which a member sets a password; one made before stops working. Resolves with its token, which is stored hashed. */
export async function makeLink(transaction: Writer, staffId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const link = { token_hash: hashOf(token), expires_at: new Date(now.getTime() + DAY_MS).toISOString() }
  await transaction
    .insertInto('staff_links')
    .values({ staff_id: staffId, ...link })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(link))
    .execute()
  return token
}

/** Whose link it is; null where it was used, is too old, or never was one. Looking does not use it: programs open links in mails. */
export async function findLink(read: Reader, token: string, now = new Date()): Promise<{ id: string; name: string; email: string } | null> {
  const member = await read
    .selectFrom('staff_links')
    .innerJoin('staff', 'staff.id', 'staff_links.staff_id')
    .select(['staff.id', 'staff.name', 'staff.email'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now.toISOString())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return member ?? null
}

/** Sets the password of a link's member, uses the link up, and ends the sessions they had. False where the link is none any more. */
export async function usePasswordLink(store: Store, token: string, password: string, now: Date): Promise<boolean> {
  const hash = await hashPassword(password)
  return store.write(async (transaction) => {
    const member = await findLink(transaction, token, now)
    if (!member) return false
    const { numDeletedRows } = await transaction.deleteFrom('staff_links').where('token_hash', '=', hashOf(token)).executeTakeFirst()
    // On Postgres two requests may have found it.
    if (numDeletedRows === 0n) return false
    await setPassword(transaction, member.id, hash, now)
    await transaction.deleteFrom('staff_sessions').where('user_id', '=', member.id).execute()
    const details = { change: 'password', member: member.id }
    await noteInAudit(transaction, { kind: 'staff', id: member.id, name: member.name }, [{ action: 'staff', details }], now)
    return true
  })
}

async function setPassword(transaction: Writer, staffId: string, password: string, now: Date) {
  const at = now.toISOString()
  await transaction
    .insertInto('staff_accounts')
    .values({
      id: randomUUID(),
      account_id: staffId,
      provider_id: 'credential',
      user_id: staffId,
      password,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ password, updated_at: at }))
    .execute()
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')
