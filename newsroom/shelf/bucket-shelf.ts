import { S3mini } from 's3mini'
import type { Bucket } from '../settings.ts'
import { assertName } from './names.ts'
import { ShelfError } from './shelf-error.ts'
import type { Shelf, ShelvedFile, ShelvedName } from './shelf.ts'

/** A reader waits no longer for a picture; what is written is small. */
const PATIENCE_MS = 15_000

/** What s3mini calls a delimiter is where the bucket is asked: at its root, for all below the prefix. */
const FROM_THE_ROOT = '/'

/** The most names S3 tells at once. */
const AT_ONCE = 1_000

/** The shelf as a bucket of a server that speaks S3. */
export class BucketShelf implements Shelf {
  readonly place: string
  readonly #bucket: S3mini
  readonly #prefix: string

  constructor({ endpoint, bucket, prefix, region, accessKeyId, secretAccessKey }: Bucket) {
    this.place = `${endpoint}/${bucket}${prefix && `/${prefix}`}`
    this.#prefix = prefix && `${prefix}/`
    this.#bucket = new S3mini({ endpoint: `${endpoint}/${bucket}`, region, accessKeyId, secretAccessKey, requestAbortTimeout: PATIENCE_MS })
  }

  async read(name: string): Promise<ShelvedFile | null> {
    const response = await this.#bucket.getObjectResponse(this.#key(name))
    if (!response?.body) return null
    return { size: Number(response.headers.get('content-length')), body: response.body }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#bucket.putObject(this.#key(name), bytes).catch((error: unknown) => {
      throw this.#toldAs(error)
    })
  }

  async *list(folder: string): AsyncIterable<ShelvedName> {
    let token: string | undefined
    do {
      const page = await this.#bucket.listObjectsPaged(FROM_THE_ROOT, `${this.#key(folder)}/`, AT_ONCE, token)
      for (const { Key, Size, LastModified } of page?.objects ?? [])
        yield { name: Key.slice(this.#prefix.length), size: Number(Size), changedAt: new Date(LastModified) }
      token = page?.nextContinuationToken
    } while (token)
  }

  async remove(name: string): Promise<void> {
    await this.#bucket.deleteObject(this.#key(name))
  }

  /** What a newsroom finds when it sets this up, in words that name the setting; everything else as the server said it. */
  #toldAs(error: unknown): unknown {
    const { status, code } = error as { status?: number; code?: string }
    if (code === 'NoSuchBucket') return new ShelfError(`There is no bucket at ${this.place} (FILES_URL). Create it first.`)
    if (status === 403) return new ShelfError(`${this.place} (FILES_URL) does not take S3_ACCESS_KEY_ID with S3_SECRET_ACCESS_KEY.`)
    return error
  }

  #key(name: string) {
    assertName(name)
    return this.#prefix + name
  }
}
