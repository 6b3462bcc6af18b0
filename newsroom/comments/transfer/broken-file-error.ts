/** Thrown where a file cannot be read further. What was read before stays. */
export class BrokenFileError extends Error {
  readonly line: number

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`)
    this.line = line
  }
}
