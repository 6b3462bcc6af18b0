import { readEnvironmentFile } from './read-environment.ts'
import { sayFailure, type Failing } from './say-failure.ts'

type Command = Failing & { run: (parameters: string[]) => Promise<void>; usage: string }

/** Runs a script that does one thing. What was not understood, or did not work, is said, and ends the script with 1. */
export async function runCommand({ run, usage, ...failing }: Command): Promise<void> {
  const parameters = process.argv.slice(2)
  try {
    readEnvironmentFile()
    if (parameters.some((parameter) => ['--help', '-h'].includes(parameter))) console.log(usage)
    else await run(parameters)
  } catch (error) {
    sayFailure(error, usage, failing)
  }
}
