import type { Keys } from '../../keys/keys.ts'
import type { Store } from '../../store/store.ts'
import type { CommentStatus } from '../model.ts'
import { BrokenFileError } from './broken-file-error.ts'
import { cleanComment } from './clean-comment.ts'
import { openSourceFile } from './open-source-file.ts'
import { readSource } from './read-source.ts'
import { isNotTaken, type Found, type NotTaken } from './source-comment.ts'
import { lookAtBatch, storeBatch, type Incoming } from './store-batch.ts'
import { describeClues, findStory, readStoryIndex, type StoryIndex } from './story-index.ts'
import type { StoryMap } from './story-map.ts'
import { WaitingReplies } from './waiting-replies.ts'

const BATCH = 400

export type ImportOptions = {
  file: string
  keys: Keys
  map?: StoryMap
  /** Say what would be taken, and write nothing. */
  checkOnly?: boolean
  now?: Date
  onProgress?: (progress: ImportProgress) => void
  /** Told of every comment that is not taken. */
  onNotTaken?: (notTaken: NotTaken) => void
  /** How many replies may wait in memory for what they reply to. */
  room?: number
}

/** How far an import has come; `share` is the part of the file that was read, from 0 to 1. */
export type ImportProgress = { taken: number; alreadyThere: number; share: number }

export type ImportSummary = {
  taken: number
  byStatus: Partial<Record<CommentStatus, number>>
  alreadyThere: number
  notTaken: number
  /** Replies to a comment that was not to be had: each begins a thread of its own. */
  alone: number
  /** Where the file breaks off, and how. Everything before it was taken. */
  broken: BrokenFileError | null
}

/**
 * Takes the comments of a file into the store, batch by batch, each whole or not at all; what is there already stays as it is, so that
 * an import can be repeated or taken up again. Memory does not grow with the file. Throws what the operating system and the store throw.
 */
export async function importComments(store: Store, options: ImportOptions): Promise<ImportSummary> {
  const index = await readStoryIndex(store.read)
  const summary: ImportSummary = { taken: 0, byStatus: {}, alreadyThere: 0, notTaken: 0, alone: 0, broken: null }
  // Replies wait for a comment that stands further on in the file. Where more of them do than there is room for, the file is read again.
  for (let room = options.room ?? 20_000, isFirst = true; ; room *= 2, isFirst = false) {
    const pass = new Pass(store, options, index, summary, room, isFirst)
    if (await pass.run()) return summary
  }
}

class Pass {
  readonly #store: Store
  readonly #options: ImportOptions
  readonly #index: StoryIndex
  readonly #summary: ImportSummary
  readonly #now: Date
  readonly #isFirst: boolean
  readonly #waiting: WaitingReplies
  #batch: Incoming[] = []
  #share = 0

  constructor(store: Store, options: ImportOptions, index: StoryIndex, summary: ImportSummary, room: number, isFirst: boolean) {
    this.#store = store
    this.#options = options
    this.#index = index
    this.#summary = summary
    this.#now = options.now ?? new Date()
    this.#isFirst = isFirst
    this.#waiting = new WaitingReplies(room)
  }

  /** Whether every comment of the file had its turn. */
  async run(): Promise<boolean> {
    const file = await openSourceFile(this.#options.file)
    this.#summary.broken = null
    try {
      for await (const found of readSource(file, this.#now)) {
        for (const one of found) await this.#add(one)
        this.#share = file.size === 0 ? 1 : file.bytesRead() / file.size
      }
    } catch (error) {
      if (!(error instanceof BrokenFileError)) throw error
      this.#summary.broken = error
    }
    await this.#flush()
    if (this.#waiting.isOverfull) return false
    await this.#settle()
    return true
  }

  async #add(found: Found) {
    const comment = isNotTaken(found) ? found : cleanComment(found)
    if (isNotTaken(comment)) return this.#passOver(comment)
    const ofStory = findStory(comment.story, this.#index, this.#options.map ?? new Map())
    if (!ofStory) {
      const { line, source, story } = comment
      return this.#passOver({ line, source, reason: 'no-story', about: describeClues(story) })
    }
    this.#batch.push({ ...comment, ofStory })
    if (this.#batch.length >= BATCH) await this.#flush()
  }

  /** Tells of it once, however often the file is read. */
  #passOver(notTaken: NotTaken) {
    if (this.#isFirst) this.#tell(notTaken)
  }

  #tell(notTaken: NotTaken) {
    this.#summary.notTaken++
    this.#options.onNotTaken?.(notTaken)
  }

  /** Stores what has gathered, and then the replies that waited for it. */
  async #flush() {
    while (this.#batch.length > 0) {
      const batch = this.#batch.splice(0, BATCH)
      this.#batch.push(...(await this.#take(batch)))
    }
  }

  /** Stores one batch; gives back the replies that can follow it. */
  async #take(batch: Incoming[]): Promise<Incoming[]> {
    const { read } = this.#store
    const result = this.#options.checkOnly
      ? { ...(await lookAtBatch(read, batch)), waiting: [], strayed: 0, placed: [] }
      : await storeBatch(this.#store, this.#options.keys, batch, this.#now)
    const { taken, alreadyThere, waiting, strayed, placed } = result
    for (const { status } of taken) this.#summary.byStatus[status] = (this.#summary.byStatus[status] ?? 0) + 1
    this.#summary.taken += taken.length
    // Read again, the file holds what was taken of it at first.
    if (this.#isFirst) this.#summary.alreadyThere += alreadyThere
    this.#summary.alone += strayed
    this.#waiting.add(waiting)
    this.#options.onProgress?.({ taken: this.#summary.taken, alreadyThere: this.#summary.alreadyThere, share: this.#share })
    return this.#waiting.release(placed)
  }

  /** The file has ended: whoever still waits does so for nothing, and begins a thread. */
  async #settle() {
    for (let first = this.#waiting.takeFirst(); first.length > 0; first = this.#waiting.takeFirst()) {
      if (this.#summary.broken) {
        for (const { line, source, parent } of first) this.#tell({ line, source, reason: 'no-parent-yet', about: parent ?? '' })
        continue
      }
      this.#summary.alone += first.length
      this.#batch.push(...first.map((comment) => ({ ...comment, parent: null })))
      await this.#flush()
    }
  }
}
