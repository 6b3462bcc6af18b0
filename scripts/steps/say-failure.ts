import { isFromOutside, UsageError } from './command-line.ts'
import { sayAndStop } from './say-and-stop.ts'

/** How what does not work in a command is said. */
export type Failing = {
  /** What is said of an error whose message alone does not say it all. */
  explain?: (error: unknown) => string | undefined
  /** Errors whose message is meant for people. */
  expected: (new (...parameters: never[]) => Error)[]
}

/** Says why a command did not work, with its usage where it was not understood, and ends the script with 1. */
export function sayFailure(error: unknown, usage: string, { explain, expected }: Failing): never {
  const explained = explain?.(error)
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`)
  else if (explained !== undefined) console.error(explained)
  else if (isFromOutside(error)) console.error(`That did not work: ${(error as Error).message}`)
  else sayAndStop(error, expected)
  process.exit(1)
}
