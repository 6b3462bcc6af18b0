import { spawnSync } from 'node:child_process'

/** What came of asking one address over and over. `slowestMs` is the time within which 99 of 100 answers came. */
export type Load = { perSecond: number; slowestMs: number; failed: number }

const READERS = 16

/** Why nothing can be measured on this machine; empty where it can. In CI it must. */
export function withoutWrk(): string {
  if (!spawnSync('wrk', ['-v']).error) return ''
  const reason = 'This needs wrk, which asks faster than nginx answers: apt install wrk'
  if (process.env.CI) throw new Error(reason)
  return reason
}

/** Sixteen readers ask for one address, each again as soon as it was answered, for so many seconds. */
export function askWithWrk(url: string, seconds: number): Load {
  const options = ['-t1', `-c${READERS}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br']
  const { stdout, status, stderr } = spawnSync('wrk', [...options, url], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`wrk did not do it:\n${stdout}${stderr}`)
  const figure = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const [, time = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const broken = [/connect (\d+)/, /read (\d+)/, /write (\d+)/, /timeout (\d+)/].reduce((all, pattern) => all + figure(pattern), 0)
  return {
    perSecond: figure(/Requests\/sec:\s+([\d.]+)/),
    slowestMs: Number(time) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's'],
    failed: broken + figure(/Non-2xx or 3xx responses: (\d+)/),
  }
}
