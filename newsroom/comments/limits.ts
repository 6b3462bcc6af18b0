import { sql } from 'kysely'
import type { Store, Writer } from '../store/store.ts'

/** So many at once, and one more every so many milliseconds. */
export type Limit = { burst: number; everyMs: number }

/** `over` the limit is more than a person does, yet several may share an address; `far` over it is no person. */
export type Pace = 'within' | 'over' | 'far'

export type Turn = { key: string; limit: Limit }
/** `retryAfterSeconds`: how long whoever is far over it must wait. */
export type Taken = { pace: Pace; retryAfterSeconds: number }

/** How many times its limit a reader may go over it before being refused. */
const FAR = 5
/** By how much a full bucket is over, so that it can be told from one that is exactly full. */
const BRIM = 0.001

/**
 * Counts one of something against each limit, in one statement, and says of each how it stands: the generic cell rate algorithm
 * (ITU-T I.371). What is refused does not count, so whoever waits as long as they are told is let in.
 */
export async function takeTurns(transaction: Writer, turns: Turn[], now: Date): Promise<Taken[]> {
  // In one order everywhere, so that two transactions never wait for each other.
  const sorted = turns.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const at = now.getTime()
  const full = ({ burst, everyMs }: Limit) => at + (burst * FAR + BRIM) * everyMs
  // Nothing but parameters: a statement with the time in it would be compiled anew each time.
  const number = (value: number) => sql<number>`cast(${value} as double precision)`
  const ceiling = sql<number>`case excluded.key ${sql.join(
    sorted.map(({ key, limit }) => sql`when ${key} then ${number(full(limit))}`),
    sql` `,
  )} end`
  const next = sql<number>`case when limits.empty_at > ${number(at)} then limits.empty_at - ${number(at)} + excluded.empty_at else excluded.empty_at end`
  const rows = await transaction
    .insertInto('limits')
    .values(sorted.map(({ key, limit }) => ({ key, empty_at: at + limit.everyMs })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ empty_at: sql`case when (${next}) > (${ceiling}) then (${ceiling}) else (${next}) end` }),
    )
    .returning(['key', 'empty_at'])
    .execute()
  const levels = new Map(rows.map(({ key, empty_at }) => [key, Number(empty_at)]))
  return turns.map(({ key, limit }) => taken(levels.get(key) ?? at, limit, at))
}

function taken(emptyAt: number, { burst, everyMs }: Limit, at: number): Taken {
  const level = (emptyAt - at) / everyMs
  const pace = level <= burst ? 'within' : level <= burst * FAR ? 'over' : 'far'
  return { pace, retryAfterSeconds: Math.max(1, Math.ceil(((level + 1 - burst * FAR) * everyMs) / 1_000)) }
}

/**
 * Counts outside any other transaction, so that no row of theirs is locked for long. Losing the last moment's counts in a power
 * failure would cost nothing: on Postgres this does not wait for the disk.
 */
export function countAlone<T>(store: Store, count: (transaction: Writer) => Promise<T>): Promise<T> {
  return store.write(async (transaction) => {
    if (store.engine === 'postgres') await sql`set local synchronous_commit to off`.execute(transaction)
    return count(transaction)
  })
}

/** The worst of several: what counts is the one that is furthest over. */
export function worstOf(taken: Taken[]): Taken {
  const order: Pace[] = ['within', 'over', 'far']
  return taken.reduce((worst, turn) => {
    const [one, other] = [order.indexOf(turn.pace), order.indexOf(worst.pace)]
    return one > other || (one === other && turn.retryAfterSeconds > worst.retryAfterSeconds) ? turn : worst
  })
}
