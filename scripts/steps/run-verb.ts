import { UsageError } from './command-line.ts'
import { readEnvironmentFile } from './read-environment.ts'
import { sayFailure, type Failing } from './say-failure.ts'

type Command = Failing & {
  verbs: Record<string, (rest: string[]) => Promise<void>>
  /** The usage of one verb, or of all. */
  usageOf: (verb?: string) => string
}

/** Runs the verb this script was given. What was not understood, or did not work, is said, and ends the script with 1. */
export async function runVerb({ verbs, usageOf, ...failing }: Command): Promise<void> {
  const [verb = '', ...rest] = process.argv.slice(2)
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  try {
    readEnvironmentFile()
    if (['help', '--help', '-h'].includes(verb)) console.log(usageOf())
    else if (!run) throw new UsageError(verb ? `There is no ${verb}.` : 'Say what to do.')
    else if (rest.some((arg) => ['--help', '-h'].includes(arg))) console.log(usageOf(verb))
    else await run(rest)
  } catch (error) {
    sayFailure(error, usageOf(run && verb), failing)
  }
}
