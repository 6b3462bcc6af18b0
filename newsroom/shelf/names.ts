const NAME = /^(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/

/** Throws where a name is none of the shelf's: it may climb out of its folder, or mean something else to another kind of shelf. */
export function assertName(name: string): void {
  if (!NAME.test(name)) throw new Error(`“${name}” is no name of a file on the shelf.`)
}
