// npm run comments -- import | export: comments in and out of the store.
import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { commentStatuses } from '../newsroom/comments/model.ts'
import { composeJsonLines } from '../newsroom/comments/transfer/compose-json-lines.ts'
import { composeWxr } from '../newsroom/comments/transfer/compose-wxr.ts'
import { importComments, type ImportProgress, type ImportSummary } from '../newsroom/comments/transfer/import-comments.ts'
import { NotTakenTally, spoken } from '../newsroom/comments/transfer/not-taken-tally.ts'
import type { NotTaken } from '../newsroom/comments/transfer/source-comment.ts'
import { readStoryIndex } from '../newsroom/comments/transfer/story-index.ts'
import { parseStoryMap, StoryMapError } from '../newsroom/comments/transfer/story-map.ts'
import { NoSuchStoryError, walkComments } from '../newsroom/comments/transfer/walk-comments.ts'
import { assertSameKey } from '../newsroom/keys/assert-same-key.ts'
import { theKeys } from '../newsroom/keys/keys.ts'
import { SecretKeyError } from '../newsroom/keys/secret-key.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError, type Store } from '../newsroom/store/store.ts'
import { ProgressLine } from './steps/progress-line.ts'
import { DataDirError } from './steps/prepare-data-dir.ts'
import { parseOptions, UsageError } from './steps/command-line.ts'
import { runVerb } from './steps/run-verb.ts'
import { withStore } from './steps/with-store.ts'

const usages: Record<string, string> = {
  import: `
  import  FILE [--map MAP.csv] [--check] [--report REPORT.jsonl]
                                             take the comments of a WordPress export (WXR), a Disqus export or our own JSON
                                             Lines, packed by gzip or not; what is there already stays as it is.
                                             --map     says which of their stories is which here: id or address,slugline
                                             --check   says what would be taken, and writes nothing
                                             --report  writes every comment that was not taken to a file, with the reason`,
  export: `
  export  --format jsonl|wxr [--story SLUGLINE] [--all] [--with-addresses] [--to FILE]
                                             write the comments readers see, of one story or of all, to FILE or to the
                                             standard output.
                                             --all             those that wait or were refused, too
                                             --with-addresses  with e-mail addresses: for moving house, and for no one else`,
}

/** The usage of one verb, or of both. */
const usageOf = (verb?: string) => `usage: npm run comments -- ${verb ?? '<verb>'} [options]
${verb ? usages[verb] : Object.values(usages).join('')}

The store is the one DATABASE_URL and DATA_DIR name (see .env.example). docs/moving-comments.md tells it step by step.`

/** Thrown when a file cannot be written where it should be; the message says why. */
class TargetError extends Error {}

const verbs: Record<string, (rest: string[]) => Promise<void>> = { import: importVerb, export: exportVerb }

async function importVerb(rest: string[]): Promise<void> {
  const { values, positionals } = parseOptions(
    rest,
    {
      map: { type: 'string' },
      check: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
    true,
  )
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.')
  const progress = new ProgressLine(process.stdout)
  const tally = new NotTakenTally()
  const report = values.report === undefined ? null : openSync(values.report, 'w')
  const onNotTaken = (notTaken: NotTaken) => {
    tally.add(notTaken)
    if (report !== null) writeSync(report, `${JSON.stringify(notTaken)}\n`)
  }
  let last: ImportProgress | undefined
  const summary = await withStore(async (store) => {
    const keys = theKeys()
    if (!values.check) await assertSameKey(store, keys)
    const map = values.map === undefined ? undefined : await readMap(store, values.map)
    const onProgress = (now: ImportProgress) => progress.show(progressLine((last = now)), false)
    return importComments(store, { file, keys, checkOnly: values.check, onProgress, onNotTaken, ...(map && { map }) })
  })
  if (report !== null) closeSync(report)
  if (last) progress.show(progressLine({ ...last, ...summary, share: summary.broken ? last.share : 1 }), true)
  for (const line of summaryLines(summary, tally, values.check)) console.log(line)
  if (values.report !== undefined && summary.notTaken > 0) console.log(`What was not taken is in ${values.report}.`)
  if (summary.broken) {
    console.error(`${file}, ${summary.broken.message}.`)
    console.error('What stands before that place was taken. Mend the file and import it again: nothing will be doubled.')
    process.exitCode = 1
  }
}

async function readMap(store: Store, file: string) {
  const index = await readStoryIndex(store.read)
  return parseStoryMap(await readFile(file, 'utf8'), file, (slugline) => index.has(slugline))
}

const progressLine = ({ taken, alreadyThere, share }: ImportProgress) =>
  `${Math.floor(share * 100)} % of the file: ${spoken(taken)} taken, ${spoken(alreadyThere)} there already`

/** One line for each thing to know; `check` says it in the same words, because a run would do the same. */
function summaryLines({ taken, byStatus, alreadyThere, alone, notTaken }: ImportSummary, tally: NotTakenTally, isCheck: boolean): string[] {
  const statuses = commentStatuses.flatMap((status) => (byStatus[status] ? `${spoken(byStatus[status])} ${status}` : []))
  return [
    `taken          ${spoken(taken)}${statuses.length > 0 ? ` (${statuses.join(', ')})` : ''}`,
    `there already  ${spoken(alreadyThere)}`,
    ...(alone > 0 ? [`on their own   ${spoken(alone)}: what they reply to was not taken, so they begin a thread`] : []),
    `not taken      ${spoken(notTaken)}`,
    ...tally.lines(),
    ...(isCheck ? ['This was a check: nothing was written.'] : []),
  ]
}

const formats = ['jsonl', 'wxr']

async function exportVerb(rest: string[]): Promise<void> {
  const { values, positionals } = parseOptions(
    rest,
    {
      format: { type: 'string' },
      story: { type: 'string' },
      all: { type: 'boolean', default: false },
      'with-addresses': { type: 'boolean', default: false },
      to: { type: 'string' },
    },
    true,
  )
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood.`)
  const { format = '', story, to, 'with-addresses': withAddresses } = values
  if (!formats.includes(format)) throw new UsageError('Say the format: --format jsonl, or --format wxr.')
  if (withAddresses)
    console.error(
      'This export holds readers’ e-mail addresses, which they were promised would never be published. Keep it as you keep passwords.',
    )
  const count = await withStore(async (store) => {
    const keys = withAddresses ? theKeys() : null
    if (keys) await assertSameKey(store, keys)
    let count = 0
    const pages = async function* () {
      for await (const page of walkComments(store.read, { everyStatus: values.all, ...(story !== undefined && { slugline: story }) })) {
        count += page.comments.length
        yield page
      }
    }
    await writeOut(format === 'jsonl' ? composeJsonLines(pages(), keys) : composeWxr(store.read, pages(), await siteOf(store), keys), to)
    return count
  })
  // Not among what is written to the standard output.
  console.error(`${spoken(count)} ${count === 1 ? 'comment' : 'comments'} written${to === undefined ? '' : ` to ${to}`}.`)
}

async function siteOf({ read }: Store) {
  const row = await read.selectFrom('site').select('settings').executeTakeFirst()
  const { name } = row ? (JSON.parse(row.settings) as { name: Record<string, string> }) : { name: {} as Record<string, string> }
  return { name: name.ar ?? name.en ?? 'Midad', url: settings().siteUrl }
}

/** A file is written beside its place and put there whole. */
async function writeOut(text: AsyncIterable<string>, to: string | undefined): Promise<void> {
  if (to === undefined) {
    // Whoever reads may have had enough, as `head` has.
    await pipeline(text, process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    return
  }
  if (await exists(to)) throw new TargetError(`${to} is there already. Name another file, or remove it first.`)
  const aside = `${to}.part`
  try {
    await pipeline(text, createWriteStream(aside, { mode: 0o600 }))
    await rename(aside, to)
  } finally {
    await rm(aside, { force: true })
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

await runVerb({
  verbs,
  usageOf,
  expected: [SettingsError, DataDirError, SecretKeyError, StoreError, StoreBusyError, StoryMapError, NoSuchStoryError, TargetError],
})
