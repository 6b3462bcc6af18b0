import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MediaFile } from '../media/make-media.ts'
import { pictureFolder } from '../media/picture-folder.ts'
import { openShelf, readWhole, type Shelf, type ShelfSettings } from '../shelf/shelf.ts'
import type { Store } from '../store/store.ts'
import { readNewsroom } from '../stories/read-newsroom.ts'
import { composeNewsroom, type ContentFile } from './compose-newsroom.ts'

/** What an export did, in names of content files. */
export type ExportReport = {
  written: string[]
  unchanged: number
  /** Files that say something else than the store, which may be work that was not imported. Where there are any, nothing was written. */
  inTheWay: string[]
  /** Folders of stories the store does not have: deleted with `prune`, else left. */
  foreign: string[]
  /** Pictures the store knows by name while their originals are not on the shelf, nor in the folder. */
  missing: string[]
}

/**
 * Writes the store back as content files, only those whose bytes differ. Deletes nothing but, with `prune`, the folders of
 * stories the store does not have, and writes over nothing but with `overwrite`. Null where nothing was ever imported.
 */
export async function exportContent(
  store: Store,
  settings: ShelfSettings,
  { to, prune = false, overwrite = false }: { to: string; prune?: boolean; overwrite?: boolean },
): Promise<ExportReport | null> {
  const held = await readNewsroom(store)
  if (!held) return null
  const shelf = openShelf(settings)
  const report: ExportReport = { written: [], unchanged: 0, inTheWay: [], foreign: [], missing: [] }
  const files = composeNewsroom(held.newsroom)
  if (!overwrite) report.inTheWay = await filesSayingElse(files, to)
  if (report.inTheWay.length > 0) return report

  for (const { path, text } of files) note(report, path, await writeText(join(to, path), text))
  for (const picture of held.media) {
    const result = await writeOriginal(picture, shelf, join(to, 'media', picture.file))
    if (result === 'missing') report.missing.push(picture.file)
    else note(report, `media/${picture.file}`, result)
  }
  const sluglines = new Set(held.newsroom.stories.map(({ slugline }) => slugline))
  report.foreign = (await foldersIn(join(to, 'stories'))).filter((name) => !sluglines.has(name)).map((name) => `stories/${name}`)
  if (prune) for (const path of report.foreign) await rm(join(to, path), { recursive: true })
  return report
}

async function filesSayingElse(files: ContentFile[], to: string): Promise<string[]> {
  const different: string[] = []
  // One after the other: a large newsroom has more files than a process may open at once.
  for (const { path, text } of files) {
    const standing = await readFile(join(to, path), 'utf8').catch(() => text)
    if (standing !== text) different.push(path)
  }
  return different
}

function note(report: ExportReport, path: string, result: 'written' | 'unchanged') {
  if (result === 'written') report.written.push(path)
  else report.unchanged++
}

/** Writes a file unless it holds just that, whole or not at all. */
export async function writeText(file: string, text: string): Promise<'written' | 'unchanged'> {
  return writeBytes(file, Buffer.from(text))
}

async function writeBytes(file: string, bytes: Buffer): Promise<'written' | 'unchanged'> {
  const there = await readFile(file).catch(() => null)
  if (there?.equals(bytes)) return 'unchanged'
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
  return 'written'
}

async function writeOriginal({ hash }: MediaFile, shelf: Shelf, target: string) {
  const files = await Array.fromAsync(shelf.list(pictureFolder(hash)))
  const original = files.find(({ name }) => /\/original\.[a-z]+$/.test(name))
  const bytes = original && (await readWhole(shelf, original.name))
  if (!bytes) return (await isThere(target)) ? 'unchanged' : 'missing'
  return writeBytes(target, bytes)
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
