import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The files of one backup, beside its SHA256SUMS. */
export const STORE_FILE = 'store.jsonl.gz'
export const PICTURE_LIST = 'pictures.sha256'
export const DESCRIPTION = 'backup.json'

/** Goes up where a backup of this kind cannot be read by a Midad that knows the former kind only. */
const FORMAT = 'midad-backup-1'

const schema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  migrations: z.array(z.string()).min(1),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.number().int()),
  lastIds: z.record(z.string(), z.string().regex(/^\d+$/)),
  pictures: z.object({ count: z.number().int(), files: z.number().int(), bytes: z.number().int() }),
})

/** What a backup says of itself: when it was made, of which release's tables, and how much is in it. */
export type BackupDescription = Omit<z.infer<typeof schema>, 'format'>

export const composeDescription = (description: BackupDescription): string =>
  `${JSON.stringify({ format: FORMAT, ...description }, null, 2)}\n`

/** Reads what a backup says of itself, or null where it is of a kind this Midad does not know. */
export async function readDescription(backup: string): Promise<BackupDescription | null> {
  const text = await readFile(join(backup, DESCRIPTION), 'utf8')
  const parsed = schema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

export const countRows = ({ rows }: Pick<BackupDescription, 'rows'>): number => Object.values(rows).reduce((sum, count) => sum + count, 0)
