/** The most bytes of a form that are read. */
const LARGEST_FORM = 32 * 1024

/**
 * What came of reading a form: its fields, each once; or why there are none. `too-large` is known before more than LARGEST_FORM bytes
 * were taken in, whatever the sender announced.
 */
export type FormReading =
  | { kind: 'form'; fields: FormFields }
  | { kind: 'too-large' }
  /** Not a type of content forms have. */
  | { kind: 'wrong-type' }
  /** Cut short, or not what its type says. */
  | { kind: 'broken' }

/** A form's fields by name; absent ones are empty. Of several fields of one name the first counts. */
export class FormFields {
  readonly #fields: ReadonlyMap<string, string>

  constructor(fields: Iterable<[string, string]>) {
    const first = new Map<string, string>()
    for (const [name, value] of fields) if (!first.has(name)) first.set(name, value)
    this.#fields = first
  }

  get(name: string): string {
    return this.#fields.get(name) ?? ''
  }

  /** The values of all fields that begin with a prefix, such as the checked boxes of a list. */
  namesWith(prefix: string): string[] {
    return [...this.#fields.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  }
}

/** Reads a posted form: urlencoded, or multipart without files. */
export async function readForm(request: Request): Promise<FormReading> {
  const [type = ''] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const isUrlencoded = type.trim() === 'application/x-www-form-urlencoded'
  if (!isUrlencoded && type.trim() !== 'multipart/form-data') return { kind: 'wrong-type' }
  try {
    const bytes = await readUpTo(request, LARGEST_FORM)
    if (!bytes) return { kind: 'too-large' }
    return { kind: 'form', fields: isUrlencoded ? urlencoded(bytes) : await multipart(bytes, request.headers.get('content-type') ?? '') }
  } catch {
    return { kind: 'broken' }
  }
}

/** The whole body, or undefined as soon as it is known to be longer than so many bytes, whatever its sender announced. */
export async function readUpTo({ headers, body }: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('content-length') ?? 0) > limit) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const urlencoded = (bytes: Uint8Array) => new FormFields(new URLSearchParams(new TextDecoder().decode(bytes)))

async function multipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormFields> {
  const data = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return new FormFields([...data].filter((field): field is [string, string] => typeof field[1] === 'string'))
}
