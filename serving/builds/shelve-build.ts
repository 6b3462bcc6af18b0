import { readFile } from 'node:fs/promises'
import { DAY_MS } from '../../newsroom/spans.ts'
import { readWhole, type Shelf } from '../../newsroom/shelf/shelf.ts'
import type { BuildFile } from './build-files.ts'

/** A page may stay open in a reader's browser, or be kept on their device, for so long after its build was last started. */
const REMEMBERED_MS = 30 * DAY_MS

/** The name on the shelf of the file that stood at an address. */
export const shelvedName = (address: string): string => `builds${address}`

const LISTS = 'builds/lists'

/**
 * Puts this build's files on the shelf, from where every server of the site serves them: those of another build while they take turns, and
 * those that come after it. The list of them is written first, and again at every start, by which what no build of late has is let go of.
 */
export async function shelveBuild(shelf: Shelf, { name, files }: { name: string; files: BuildFile[] }, now = Date.now()): Promise<void> {
  await shelf.write(`${LISTS}/${name}.json`, Buffer.from(JSON.stringify(files.map(({ address }) => address))))
  const there = new Set((await Array.fromAsync(shelf.list('builds'))).map((file) => file.name))
  for (const { address, path } of files) if (!there.has(shelvedName(address))) await shelf.write(shelvedName(address), await readFile(path))
  await pruneBuilds(shelf, [...there], now - REMEMBERED_MS)
}

/** `there` was listed before the lists are read: what is put there since is not looked at. */
async function pruneBuilds(shelf: Shelf, there: string[], before: number): Promise<void> {
  const needed = new Set<string>()
  for await (const list of shelf.list(LISTS)) {
    if (list.changedAt.getTime() < before) await shelf.remove(list.name)
    else for (const address of addressesIn(await readWhole(shelf, list.name))) needed.add(shelvedName(address))
  }
  for (const name of there) if (!name.startsWith(`${LISTS}/`) && !needed.has(name)) await shelf.remove(name)
}

const addressesIn = (list: Buffer | null) => (list ? (JSON.parse(list.toString()) as string[]) : [])
