import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mediaFolder, type MediaFile } from '../media/make-media.ts'
import type { Settings } from '../settings.ts'
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
  /** Pictures the store knows by name while their originals are not under DATA_DIR, nor in the folder. */
  missing: string[]
}

/**
 * Writes the store back as content files, only those whose bytes differ. Deletes nothing but, with `prune`, the folders of
 * stories the store does not have, and writes over nothing but with `overwrite`. Null where nothing was ever imported.
 */
export async function exportContent(
  store: Store,
  { dataDir }: Pick<Settings, 'dataDir'>,
  { to, prune = false, overwrite = false }: { to: string; prune?: boolean; overwrite?: boolean },
): Promise<ExportReport | null> {
  const held = await readNewsroom(store)
  if (!held) return null
  const report: ExportReport = { written: [], unchanged: 0, inTheWay: [], foreign: [], missing: [] }
  const files = composeNewsroom(held.newsroom)
  if (!overwrite) report.inTheWay = await filesSayingElse(files, to)
  if (report.inTheWay.length > 0) return report

  for (const { path, text } of files) note(report, path, await writeText(join(to, path), text))
  for (const picture of held.media) {
    const result = await writeOriginal(picture, dataDir, join(to, 'media', picture.file))
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
  const bytes = Buffer.from(text)
  const there = await readFile(file).catch(() => null)
  if (there?.equals(bytes)) return 'unchanged'
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
  return 'written'
}

async function writeOriginal({ hash }: MediaFile, dataDir: string, target: string) {
  const folder = join(mediaFolder(dataDir), hash)
  const original = (await readdir(folder).catch(() => [])).find((name) => /^original\.[a-z]+$/.test(name))
  if (!original) return (await isThere(target)) ? 'unchanged' : 'missing'
  const source = join(folder, original)
  if (await haveSameBytes(source, target)) return 'unchanged'
  await mkdir(dirname(target), { recursive: true })
  await copyFile(source, `${target}.new`)
  await rename(`${target}.new`, target)
  return 'written'
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

async function haveSameBytes(one: string, other: string): Promise<boolean> {
  if (!(await isThere(other))) return false
  const [first, second] = await Promise.all([readFile(one), readFile(other)])
  return first.equals(second)
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
