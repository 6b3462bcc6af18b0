import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { MINUTE_MS } from '../spans.ts'
import { BackupError, HALF, picturesIn } from './backup-folder.ts'

/** Whoever writes says so every minute; who said nothing for so long is gone, though its number be another process's by now. */
const SAID_EVERY_MS = MINUTE_MS
const GONE_AFTER_MS = 10 * MINUTE_MS

/** Has a folder to oneself while one writes there, and removes what was left half by whoever was killed over it. Throws BackupError. */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock')
  takeLock(folder, lock)
  const saying = setInterval(() => say(lock), SAID_EVERY_MS).unref()
  try {
    removeHalves(folder)
    return await work()
  } finally {
    clearInterval(saying)
    rmSync(lock, { force: true })
  }
}

function takeLock(folder: string, lock: string) {
  const own = `${process.pid} ${hostname()}`
  try {
    writeFileSync(lock, own, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const [pid = '', host = ''] = readFileSync(lock, 'utf8').split(' ')
    const isGone = Date.now() - statSync(lock).mtimeMs > GONE_AFTER_MS || (host === hostname() && !isAlive(Number(pid)))
    if (!isGone)
      throw new BackupError(
        `Another backup is being written to ${folder} (process ${pid} on ${host}). Wait for it; if there is none, remove ${lock}.`,
      )
    writeFileSync(lock, own)
  }
}

function say(lock: string) {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // A folder that is gone is met where it is written to.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function removeHalves(folder: string) {
  for (const place of [folder, picturesIn(folder)].filter((path) => existsSync(path))) {
    for (const name of readdirSync(place).filter((entry) => entry.endsWith(HALF)))
      rmSync(join(place, name), { recursive: true, force: true })
  }
}
