import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { readMark, readOrLeaveMark, setMark } from '../store/store-mark.ts'
import type { Store } from '../store/store.ts'
import { ShelfError } from './shelf-error.ts'
import { readWhole, type Shelf } from './shelf.ts'

/** The file by which a shelf is known. */
const NAME = 'shelf.json'

/** A file that is there for a moment, to see whether one can be put there. */
const TRIED = 'shelf-tried.json'

/** Between leaving its mark in the store and on the shelf a server takes a moment. */
const PATIENCE_MS = 3_000

/**
 * Makes sure that the pictures of a store on Postgres, which several servers may share, are all on one shelf: the first to come leaves its
 * mark in both. Servers with a shelf each would miss each other's pictures. Throws ShelfError.
 */
export async function assertSameShelf(store: Store, shelf: Shelf): Promise<void> {
  if (store.engine === 'sqlite') return
  const [known, own] = [await readMark(store, 'pictures'), markIn(await readWhole(shelf, NAME))]
  if (known === undefined) await leaveMark(store, shelf, own)
  else if (own === undefined ? !(await isLeft(shelf, known)) : own !== known) throw new ShelfError(complaint(shelf, known))
}

/** Makes a shelf that of a store, whatever either was before: the store was restored, and its pictures to this shelf. */
export async function adoptShelf(store: Store, shelf: Shelf): Promise<void> {
  const own = markIn(await readWhole(shelf, NAME))
  const known = await readMark(store, 'pictures')
  if (own === undefined && known !== undefined) await shelf.write(NAME, Buffer.from(JSON.stringify({ mark: known })))
  else if (own !== undefined) await setMark(store, 'pictures', own)
}

async function leaveMark(store: Store, shelf: Shelf, own: string | undefined) {
  // A store that knows of a shelf where nothing can be put would keep everybody out until a mark is written by hand.
  if (own === undefined) {
    await shelf.write(TRIED, Buffer.from('{}'))
    await shelf.remove(TRIED)
  }
  const mark = own ?? randomBytes(12).toString('base64url')
  const known = await readOrLeaveMark(store, 'pictures', mark)
  if (known === mark) {
    if (own === undefined) await shelf.write(NAME, Buffer.from(JSON.stringify({ mark })))
  } else if (!(await isLeft(shelf, known))) throw new ShelfError(complaint(shelf, known))
}

/** Whether another server, which was quicker, leaves its mark on this shelf, and not on one of its own. */
async function isLeft(shelf: Shelf, mark: string): Promise<boolean> {
  for (const deadline = performance.now() + PATIENCE_MS; ;) {
    if (markIn(await readWhole(shelf, NAME)) === mark) return true
    if (performance.now() > deadline) return false
    await pause(50)
  }
}

function markIn(file: Buffer | null): string | undefined {
  try {
    return file ? String((JSON.parse(file.toString()) as { mark: unknown }).mark) : undefined
  } catch {
    return undefined
  }
}

const complaint = ({ place }: Shelf, mark: string) =>
  `The pictures of this store are not in ${place}, but where another server keeps them. Servers that share a store must share FILES_URL: ` +
  'set it on each of them to one folder or bucket. ' +
  `Where you moved the pictures there yourself, or want to go on without them, write {"mark":"${mark}"} to ${place}/${NAME}.`
