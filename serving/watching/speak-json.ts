/** A line of the log. `at` is ISO 8601; what else there is depends on `event`. Nothing in it says who a reader is. */
type LogLine = { level: 'info' | 'warning' | 'error'; event: string } & Record<string, unknown>

const METHODS = ['log', 'info', 'debug', 'warn', 'error'] as const

/** What writes to the terminal itself, past whatever stands before it. */
const writeOut = process.stdout.write.bind(process.stdout)

export function writeLine(line: LogLine): void {
  writeOut(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

/**
 * Has whatever this process says, libraries and Next included, said in lines of JSON (LOGS=json): what goes through the console, and what is
 * written past it.
 */
export function speakJson(): void {
  for (const [stream, level] of [
    [process.stdout, 'info'],
    [process.stderr, 'error'],
  ] as const) {
    stream.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
      const message = plain(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      if (message) writeLine({ level, event: 'said', message })
      const done = rest.find((part) => typeof part === 'function') as (() => void) | undefined
      if (done) process.nextTick(done)
      return true
    }) as typeof stream.write
  }
  for (const method of METHODS) {
    const say = console[method].bind(console)
    console[method] = (...said: unknown[]) => say(...said.map(inWords))
  }
}

/** Of an error its message and where it came from, and nothing it carries beside: a database tells there which values it refused. */
const inWords = (part: unknown) => (part instanceof Error ? (part.stack ?? `${part.name}: ${part.message}`) : part)

/** Without what colours a terminal. */
// oxlint-disable-next-line no-control-regex -- that is what colours a terminal.
const plain = (text: string) => text.replace(/\u001B\[[\d;]*m/g, '').trim()
