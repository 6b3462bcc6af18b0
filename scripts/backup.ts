// npm run backup: the newsroom as it is now, beside what was backed up before, while the site goes on.
import { backUp, type BackupReport } from '../newsroom/backup/back-up.ts'
import { BackupError } from '../newsroom/backup/backup-folder.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { StoreError } from '../newsroom/store/store.ts'
import { parseOptions, UsageError } from './steps/command-line.ts'
import { counted, ProgressLine } from './steps/progress-line.ts'
import { runCommand } from './steps/run-command.ts'

const usage = `usage: npm run backup -- --to FOLDER [--keep N]

  --to FOLDER  where backups go: a folder of its own, best on another disk. Each is in a folder named after its time; pictures are there once,
               and only new ones are copied.
  --keep N     remove all but the N newest, and the pictures that none of them has

The store is the one DATABASE_URL and DATA_DIR name (see .env.example), and may be served and written to meanwhile. docs/backup.md says more.`

async function run(parameters: string[]): Promise<void> {
  const { to, keep } = parseOptions(parameters, { to: { type: 'string' }, keep: { type: 'string' } }).values
  if (!to) throw new UsageError('Say where to: --to FOLDER.')
  if (keep !== undefined && !/^[1-9]\d{0,5}$/.test(keep))
    throw new UsageError('--keep takes a number: how many backups stay, this one among them.')
  const progress = new ProgressLine(process.stdout)
  const began = performance.now()
  const report = await backUp(settings(), {
    to,
    ...(keep !== undefined && { keep: Number(keep) }),
    onProgress: (done, total) => progress.show(`Pictures: ${done} of ${total}`, done === total),
  })
  sayReport(report, performance.now() - began)
}

function sayReport({ backup, rows, store, pictures, missing, pruned }: BackupReport, milliseconds: number) {
  console.log(`${backup}: ${counted(rows, 'row')} in ${megabytes(store.bytes)} MB, ${(milliseconds / 1000).toFixed(1)} s.`)
  console.log(
    `Pictures: ${pictures.count} in ${megabytes(pictures.bytes)} MB, of which ${pictures.copied} were new (${megabytes(pictures.copiedBytes)} MB).`,
  )
  if (missing > 0)
    console.log(
      `${counted(missing, 'picture')} of the store ${missing === 1 ? 'is' : 'are'} not under DATA_DIR/media, and not in the backup.`,
    )
  for (const name of pruned) console.log(`removed  ${name}`)
  const secret = settings().secretKey ? 'SECRET_KEY' : `${settings().dataDir}/keys/secret.key`
  console.log(`The secret key is not in it, on purpose: keep a copy of ${secret} elsewhere, or what it seals is lost with this machine.`)
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

await runCommand({ run, usage, expected: [SettingsError, StoreError, BackupError] })
