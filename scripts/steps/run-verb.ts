import { isFromOutside, UsageError } from './command-line.ts'
import { readEnvironmentFile } from './read-environment.ts'
import { sayAndStop } from './say-and-stop.ts'

type Command = {
  verbs: Record<string, (rest: string[]) => Promise<void>>
  /** The usage of one verb, or of all. */
  usageOf: (verb?: string) => string
  /** What is said of an error whose message alone does not say it all. */
  explain?: (error: unknown) => string | undefined
  /** Errors whose message is meant for people. */
  expected: (new (...parameters: never[]) => Error)[]
}

/** Runs the verb this script was given. What was not understood, or did not work, is said, and ends the script with 1. */
export async function runVerb({ verbs, usageOf, explain, expected }: Command): Promise<void> {
  const [verb = '', ...rest] = process.argv.slice(2)
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  try {
    readEnvironmentFile()
    if (['help', '--help', '-h'].includes(verb)) console.log(usageOf())
    else if (!run) throw new UsageError(verb ? `There is no ${verb}.` : 'Say what to do.')
    else if (rest.some((arg) => ['--help', '-h'].includes(arg))) console.log(usageOf(verb))
    else await run(rest)
  } catch (error) {
    const explained = explain?.(error)
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usageOf(run && verb)}`)
    else if (explained !== undefined) console.error(explained)
    else if (isFromOutside(error)) console.error(`That did not work: ${(error as Error).message}`)
    else sayAndStop(error, expected)
    process.exit(1)
  }
}
