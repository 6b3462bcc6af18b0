// npm run restore: a backup into an empty place, on either engine.
import { RestoreError } from '../newsroom/backup/find-backup.ts'
import { checkBackup, restore, type RestoreProgress, type RestoreReport } from '../newsroom/backup/restore.ts'
import type { KeyComparison } from '../newsroom/keys/compare-key.ts'
import { SecretKeyError } from '../newsroom/keys/secret-key.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { ShelfError } from '../newsroom/shelf/shelf-error.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError } from '../newsroom/store/store.ts'
import { parseOptions, UsageError } from './steps/command-line.ts'
import { DataDirError, prepareDataDir } from './steps/prepare-data-dir.ts'
import { counted, ProgressLine } from './steps/progress-line.ts'
import { runCommand } from './steps/run-command.ts'

const usage = `usage: npm run restore -- --from FOLDER [--check] [--leave-damaged]

  --from FOLDER    where npm run backup wrote to: the newest backup there; or the folder of one backup
  --check          read it to its last byte, say what is damaged, and write nothing
  --leave-damaged  go on without pictures that are damaged

It is restored into the place that DATABASE_URL and DATA_DIR name (see .env.example), where there may be no store yet. docs/backup.md says more.`

async function run(parameters: string[]): Promise<void> {
  const { values } = parseOptions(parameters, {
    from: { type: 'string' },
    check: { type: 'boolean', default: false },
    'leave-damaged': { type: 'boolean', default: false },
  })
  const { from, check } = values
  if (!from) throw new UsageError('Say where from: --from FOLDER.')
  const line = new ProgressLine(process.stdout)
  const onProgress = ({ of, done, total }: RestoreProgress) => line.show(`${titles[of]}: ${done} of ${total}`, done === total)
  if (check) return sayChecked(await checkBackup({ from, onProgress }))
  const { dataDir, databaseUrl } = settings()
  prepareDataDir(dataDir)
  const report = await restore(settings(), { from, leaveDamaged: values['leave-damaged'], onProgress })
  sayWhatIsIn(report, 'restored')
  if (report.pictures.damaged.length > 0) console.log('Pictures that are damaged were left out.')
  console.log(
    `It is in ${databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : 'the database of DATABASE_URL'}. Start the site; one that runs must be started anew.`,
  )
  const about = aboutKey(report.key, dataDir)
  if (about) console.log(about)
}

const titles = { pictures: 'Pictures', rows: 'Rows', stories: 'Stories taken into the search index' }

function sayChecked(report: Omit<RestoreReport, 'key'>) {
  const { damaged } = report.pictures
  for (const file of damaged) console.error(`damaged  ${file}`)
  if (damaged.length > 0) process.exitCode = 1
  sayWhatIsIn(report, damaged.length === 0 ? 'checked, and sound' : 'checked; its rows are sound')
}

function sayWhatIsIn({ backup, description, rows, pictures }: Omit<RestoreReport, 'key'>, word: string) {
  console.log(`${backup} is ${word}: ${counted(rows, 'row')} and ${counted(pictures.count, 'picture')} of ${description.madeAt}.`)
}

/** What must be said of the secret, where something must. */
function aboutKey(key: KeyComparison, dataDir: string): string | undefined {
  const mend = `put the one it was written with into ${dataDir}/keys/secret.key, or set SECRET_KEY, before the site starts. If it is lost, docs/comments.md says what then.`
  if (key === 'missing') return `There is no secret key here, and a new one would not open what this store has sealed: ${mend}`
  if (key === 'other') return `The secret key here is not the one this store was written with: ${mend}`
  return undefined
}

await runCommand({
  run,
  usage,
  expected: [SettingsError, SecretKeyError, ShelfError, DataDirError, StoreError, StoreBusyError, RestoreError],
})
