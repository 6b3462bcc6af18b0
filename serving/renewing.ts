import { readFileSync, renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dueClosings } from '../newsroom/comments/due-closings.ts'
import { duePages } from '../newsroom/stories/due-pages.ts'
import { pruneRenewals, renewalsAfter, renewalSpan } from '../newsroom/store/renewals.ts'
import type { Store } from '../newsroom/store/store.ts'
import { settings } from '../newsroom/settings.ts'
import { keptPagesFolder, PROGRESS_FILE, pruneFormerBuilds, pruneHalves } from './kept-pages-folder.ts'
import { dropKeptPages } from './page-keeper.ts'
import { DAY_MS, MINUTE_MS } from '../newsroom/spans.ts'

const EVERY_MS = 250
const REMEMBERED_MS = 7 * DAY_MS

/** How far the kept pages follow the store: the last renewal applied, and until when editions falling due were looked for. */
type Progress = { renewal: number; until: string }

/**
 * Keeps the kept pages true: looks four times a second for what changed in the store (whichever process changed it) and for editions that
 * have fallen due or discussions that have closed by their age, and drops the pages they touch. The first look, before anything is served, catches up with what happened while this server was down.
 */
export async function startRenewing(store: Store): Promise<{ stop: () => void }> {
  const folder = keptPagesFolder(settings())
  const progressFile = join(folder, PROGRESS_FILE)
  let progress = await catchUp(store, readProgress(progressFile))
  const tidy = async () => {
    writeProgress(progressFile, progress)
    await pruneRenewals(store, new Date(Date.now() - REMEMBERED_MS))
    pruneFormerBuilds(folder, Date.now() - REMEMBERED_MS)
    pruneHalves(folder, Date.now() - MINUTE_MS)
  }
  // What could not be tidied up takes room until tomorrow, and nothing else.
  const tidyUp = () => void tidy().catch(() => {})
  tidyUp()
  const tidying = setInterval(tidyUp, DAY_MS).unref()

  let hasComplained = false
  let timer: NodeJS.Timeout
  const look = async () => {
    try {
      const next = await advance(store, progress)
      if (next.renewal !== progress.renewal) writeProgress(progressFile, next)
      progress = next
      hasComplained = false
    } catch (error) {
      // Mostly the store does not answer: kept pages go on as they are, /health says so, and the next look tries again.
      if (!hasComplained) console.error(`The store cannot be asked what changed: ${error instanceof Error ? error.message : String(error)}`)
      hasComplained = true
    }
    timer = setTimeout(look, EVERY_MS).unref()
  }
  timer = setTimeout(look, EVERY_MS).unref()
  return {
    stop: () => {
      clearTimeout(timer)
      clearInterval(tidying)
      writeProgress(progressFile, progress)
    },
  }
}

async function catchUp(store: Store, progress: Progress | null): Promise<Progress> {
  const { oldest, newest } = await renewalSpan(store.read)
  const isBroken = !progress || progress.renewal > newest || progress.renewal < oldest - 1
  if (!isBroken) return advance(store, progress)
  dropKeptPages(['/*'])
  return { renewal: newest, until: new Date().toISOString() }
}

async function advance(store: Store, { renewal, until }: Progress): Promise<Progress> {
  const now = new Date().toISOString()
  const renewals = await renewalsAfter(store.read, renewal)
  const due = [...(await duePages(store.read, until, now)), ...(await dueClosings(store.read, until, now))]
  dropKeptPages([...new Set([...renewals.map(({ path }) => path), ...due])])
  return { renewal: renewals.at(-1)?.id ?? renewal, until: now }
}

function readProgress(file: string): Progress | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress
  } catch {
    return null
  }
}

function writeProgress(file: string, progress: Progress) {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, JSON.stringify(progress))
    renameSync(aside, file)
  } catch {
    // Without the note the next start drops what is kept, which is slower and never wrong.
    rmSync(file, { force: true })
  }
}
