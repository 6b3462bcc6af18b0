// npm run content -- check | import | export | format | from-text: content files in and out of the store.
import { ContentError } from '../newsroom/content-files/content-problem.ts'
import { exportContent } from '../newsroom/content-files/export-content.ts'
import { formatContent } from '../newsroom/content-files/format-content.ts'
import { importContent } from '../newsroom/content-files/import-content.ts'
import { readEdition } from '../newsroom/content-files/read-content.ts'
import { fromText } from '../newsroom/from-text/from-text-command.ts'
import { FromTextError, FromTextUsageError } from '../newsroom/from-text/from-text-options.ts'
import { MediaFolderError } from '../newsroom/media/make-media.ts'
import { settings, SettingsError } from '../newsroom/settings.ts'
import { ShelfError } from '../newsroom/shelf/shelf-error.ts'
import { StoreBusyError } from '../newsroom/store/sqlite.ts'
import { StoreError } from '../newsroom/store/store.ts'
import type { ImportChanges } from '../newsroom/stories/list-changes.ts'
import { StoreChangedError, StoreEmptyError } from '../newsroom/stories/write-newsroom.ts'
import { counted, ProgressLine } from './steps/progress-line.ts'
import { DataDirError } from './steps/prepare-data-dir.ts'
import { parseOptions } from './steps/command-line.ts'
import { runVerb } from './steps/run-verb.ts'
import { withStore } from './steps/with-store.ts'

const usages: Record<string, string> = {
  check: `
  check   [--from DIR]                       say what is wrong in the content files, by file, line and field`,
  import: `
  import  [--from DIR] [--withdraw-removed]  put them into the store; editions whose file is gone are reported, and
                                             with --withdraw-removed withdrawn from the site
  import  --story SLUGLINE … [--from DIR]    put some stories into the store and leave everything else as it is`,
  export: `
  export  [--to DIR] [--overwrite] [--prune] write the store back as content files; files that say something else stop it,
                                             and are written over with --overwrite; with --prune, delete the folders of
                                             stories the store does not have`,
  format: `
  format  [--from DIR]                       rewrite content files in the one form docs/content.md describes`,
  'from-text': `
  from-text FILE --language ar|en --slugline SLUGLINE [--section KEY]
            [--published DATE] [--byline AUTHOR] [--to DIR]
                                             turn a plain-text article into an edition: of a new story, which needs its
                                             --section, or of one that is there; a draft, or published on DATE
                                             (2021-11-02, or 2021-11-02T09:00:00Z); --byline may be given several times`,
}

/** The usage of one verb, or of all. */
const usageOf = (verb?: string) => `usage: npm run content -- ${verb ?? '<verb>'} [options]
${verb ? usages[verb] : Object.values(usages).join('')}

DIR is content where it is not named. The store is the one DATABASE_URL and DATA_DIR name (see .env.example).`

const verbs: Record<string, (rest: string[]) => Promise<void>> = {
  check: async (rest) => {
    const { from } = parseOptions(rest, { from: { type: 'string', default: 'content' } }).values
    const told = { stories: 0, editions: 0 }
    const { pictures } = await readEdition(from, ({ editions }) => {
      told.stories++
      told.editions += editions.length
    })
    console.log(
      `${from} is sound: ${counted(told.stories, 'story', 'stories')}, ${counted(told.editions, 'edition')}, ${counted(pictures.length, 'picture')}.`,
    )
  },
  import: importVerb,
  export: exportVerb,
  format: async (rest) => {
    const { from } = parseOptions(rest, { from: { type: 'string', default: 'content' } }).values
    const changed = await formatContent(from)
    for (const file of changed) console.log(`formatted  ${file}`)
    if (changed.length === 0) console.log('Every file is in its form already.')
  },
  'from-text': async (rest) => {
    await fromText(rest)
  },
}

async function importVerb(rest: string[]): Promise<void> {
  const {
    from,
    story: only,
    'withdraw-removed': withdrawRemoved,
  } = parseOptions(rest, {
    from: { type: 'string', default: 'content' },
    story: { type: 'string', multiple: true },
    'withdraw-removed': { type: 'boolean', default: false },
  }).values
  const progress = new ProgressLine(process.stdout)
  const changes = await withStore((store) =>
    importContent(store, settings(), {
      from,
      withdrawRemoved,
      ...(only && { only }),
      onProgress: (done, total) => progress.show(`Pictures: ${done} of ${total}`, done === total),
    }),
  )
  sayChanges(changes)
  if (!only && changes.kept.length > 0 && !withdrawRemoved) {
    console.log('With --withdraw-removed, published editions whose file is gone are withdrawn, and what nothing needs is forgotten.')
  }
}

const MOST_NAMED = 40

function sayChanges(changes: ImportChanges) {
  const kinds = ['added', 'updated', 'withdrawn', 'removed'] as const
  for (const kind of kinds) {
    if (changes[kind].length > MOST_NAMED) console.log(`${kind}  ${counted(changes[kind].length, 'file')}`)
    else for (const name of changes[kind]) console.log(`${kind.padEnd(9)}  ${name}`)
  }
  for (const name of changes.kept) console.log(`kept       ${name}, though its file is gone`)
  const count = kinds.reduce((sum, kind) => sum + changes[kind].length, 0)
  console.log(`${count === 0 ? 'Nothing changed' : counted(count, 'change')}; ${counted(changes.unchanged, 'file')} as before.`)
}

async function exportVerb(rest: string[]): Promise<void> {
  const { to, prune, overwrite } = parseOptions(rest, {
    to: { type: 'string', default: 'content' },
    prune: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
  }).values
  const report = await withStore((store) => exportContent(store, settings(), { to, prune, overwrite }))
  if (!report) return console.log('The store holds nothing yet, so nothing was written.')
  if (report.inTheWay.length > 0) throw new ExportError(standingInTheWay(report.inTheWay, to))
  for (const file of report.written) console.log(`written   ${file}`)
  for (const folder of report.foreign)
    console.log(prune ? `deleted   ${folder}` : `foreign   ${folder}: the store has no such story (--prune deletes it)`)
  for (const file of report.missing)
    console.log(`missing   media/${file}: its original is not under DATA_DIR; import it again from the folder that has it`)
  console.log(`${counted(report.written.length, 'file')} written to ${to}, ${report.unchanged} as before.`)
}

/** Thrown when an export would write over files; the message names them and the ways on. */
class ExportError extends Error {}

const standingInTheWay = (files: string[], to: string) =>
  [
    ...files.slice(0, MOST_NAMED).map((file) => `differs   ${file}`),
    `${counted(files.length, 'file')} in ${to} and the store say different things; nothing was written. Import them first, export to another folder with --to, or write over them with --overwrite.`,
  ].join('\n')

await runVerb({
  verbs,
  usageOf,
  explain: (error) => {
    if (error instanceof FromTextUsageError) return `${error.message}\n\n${usageOf('from-text')}`
    if (error instanceof ContentError) return `${error.message}\n\n${counted(error.problems.length, 'problem')}; nothing was changed.`
    return undefined
  },
  expected: [
    SettingsError,
    DataDirError,
    StoreError,
    StoreBusyError,
    StoreChangedError,
    StoreEmptyError,
    MediaFolderError,
    ShelfError,
    FromTextError,
    ExportError,
  ],
})
