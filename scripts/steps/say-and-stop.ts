/** Ends the script with the message of an error meant for people; anything else keeps its stack. */
export function sayAndStop(error: unknown, expected: (new (...parameters: never[]) => Error)[]): never {
  const isExpected = expected.some((kind) => error instanceof kind)
  console.error(isExpected ? (error as Error).message : error)
  process.exit(1)
}
