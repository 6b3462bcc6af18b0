import type { Reader, Writer } from './store.ts'

/** Asks several things of one moment, so that no other process's change stands in half of the answers. */
export const atOneMoment = <Answer>(read: Reader, ask: (read: Writer) => Promise<Answer>): Promise<Answer> =>
  read.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(ask)
