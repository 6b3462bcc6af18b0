import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** Thrown when a command was not understood; its usage is printed after the message. */
export class UsageError extends Error {}

/** The options and positionals of a command line. Throws UsageError. */
export function parseOptions<const Rules extends ParseArgsOptionsConfig, const Positionals extends boolean = false>(
  args: string[],
  options: Rules,
  allowPositionals?: Positionals,
) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: allowPositionals ?? false })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

/** Whether the operating system or the database refused something, not our own code. */
export const isFromOutside = (error: unknown): boolean => error instanceof Error && ('code' in error || 'errcode' in error)
