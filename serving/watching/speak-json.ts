import { format } from 'node:util'

/** A line of the log. `at` is ISO 8601; what else there is depends on `event`. Nothing in it says who a reader is. */
export type LogLine = { at: string; level: 'info' | 'warning' | 'error'; event: string } & Record<string, unknown>

const LEVELS = { log: 'info', info: 'info', debug: 'info', warn: 'warning', error: 'error' } as const

/** Has whatever this process says, Next included, said in lines of JSON (LOGS=json). */
export function speakJson(): void {
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, LogLine['level']][])
    console[method] = (...said: unknown[]) => writeLine({ at: new Date().toISOString(), level, event: 'said', ...inWords(said) })
}

export function writeLine(line: LogLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** Of an error its message and where it came from, and nothing it carries beside: a database tells there which values it refused. */
function inWords(said: unknown[]): { message: string; stack?: string } {
  const errors = said.filter((part) => part instanceof Error)
  const message = format(...said.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : part)))
  // oxlint-disable-next-line no-control-regex -- what colours a terminal is no part of what is said.
  const plain = message.replace(/\u001B\[[\d;]*m/g, '').trim()
  return { message: plain, ...(errors[0]?.stack && { stack: errors[0].stack }) }
}
