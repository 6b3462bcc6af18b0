import { saltOfDay } from '../keys/daily-salt.ts'
import type { Keys } from '../keys/keys.ts'
import type { Writer } from '../store/store.ts'
import { MINUTE_MS } from '../spans.ts'

/** How many attempts may follow one another, and how long it takes until one more may. */
type Allowance = { burst: number; everyMs: number }

/**
 * Who guesses is stopped early; a member whose account somebody else is guessing at is not. A newsroom behind one address shares an
 * allowance, so it is wider.
 */
const allowances = {
  accountHere: { burst: 5, everyMs: 3 * MINUTE_MS },
  account: { burst: 40, everyMs: 3 * MINUTE_MS },
  network: { burst: 40, everyMs: MINUTE_MS },
} satisfies Record<string, Allowance>

type Attempt = { account: string; network: string; now: Date }

/**
 * Counts an attempt to sign in, in the store and so for all processes and across restarts. Resolves with the seconds to wait, and then
 * the attempt must not be made; 0 where it may. Neither address nor account is stored, but HMACs; the network's with a key of the day.
 */
export async function countAttempt(transaction: Writer, keys: Keys, attempt: Attempt): Promise<number> {
  const wanted = await bucketsOf(transaction, keys, attempt)
  for (const [key, allowance] of wanted) {
    const wait = await takeTurn(transaction, key, allowance, attempt.now.getTime())
    // What is refused counts no further: from one address nobody can use up what an account is allowed everywhere.
    if (wait > 0) return Math.ceil(wait / 1_000)
  }
  return 0
}

/**
 * Whoever got in has not been guessing: the account's attempts are forgotten, and the network's last one. Its others stay counted,
 * because another account may be guessed at from there.
 */
export async function forgetAttempts(transaction: Writer, keys: Keys, attempt: Attempt): Promise<void> {
  for (const [key, { everyMs }, isOfNetwork] of await bucketsOf(transaction, keys, attempt)) {
    if (isOfNetwork) await giveTurnBack(transaction, key, everyMs)
    else await transaction.deleteFrom('limits').where('key', '=', key).execute()
  }
}

async function bucketsOf(
  transaction: Writer,
  keys: Keys,
  { account, network, now }: Attempt,
): Promise<[key: string, allowance: Allowance, isOfNetwork: boolean][]> {
  const salt = await saltOfDay(transaction, now.toISOString().slice(0, 10))
  const networkKey = keys.sign('staff-attempt', salt, network)
  const accountKey = keys.sign('staff-attempt', account)
  return [
    [`sign-in:network:${networkKey}`, allowances.network, true],
    [`sign-in:here:${keys.sign('staff-attempt', accountKey, networkKey)}`, allowances.accountHere, false],
    [`sign-in:account:${accountKey}`, allowances.account, false],
  ]
}

/**
 * The generic cell rate algorithm: a bucket is known by when it is empty again. Resolves with the milliseconds to wait. The row is
 * written before it is looked at, so that attempts made at the same moment are counted one after the other.
 */
async function takeTurn(transaction: Writer, key: string, { burst, everyMs }: Allowance, now: number): Promise<number> {
  const row = await transaction
    .insertInto('limits')
    .values({ key, empty_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(({ ref }) => ({ empty_at: ref('limits.empty_at') })))
    .returning('empty_at')
    .executeTakeFirstOrThrow()
  const emptyAt = Math.max(row.empty_at, now) + everyMs
  const wait = emptyAt - now - burst * everyMs
  if (wait > 0) return wait
  await transaction.updateTable('limits').set({ empty_at: emptyAt }).where('key', '=', key).execute()
  return 0
}

const giveTurnBack = (transaction: Writer, key: string, everyMs: number) =>
  transaction
    .updateTable('limits')
    .set(({ eb }) => ({ empty_at: eb('empty_at', '-', everyMs) }))
    .where('key', '=', key)
    .execute()
