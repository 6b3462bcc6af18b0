import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { statfs } from 'node:fs/promises'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Watched } from './watch-requests.ts'

/** What is asked of the site's parts each time the figures are. */
export type Probes = {
  /** Whether the store answers, and what waits in it. Rejects where it does not. */
  store: () => Promise<Waiting>
  /** Whether Redis answers; undefined where none is used. */
  redis: () => boolean | undefined
  /** When the store was last looked at for changes (milliseconds since 1970). */
  lookedAt: () => number
  dataDir: string
}

export type Waiting = {
  /** Comments that wait for a moderator. */
  comments: number
  /** Mails that are due and have not gone. */
  mails: number
  /** Stories that wait to be indexed. */
  indexing: number
}

/** The figures of one server, for Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/), at /metrics. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #token: Buffer
  readonly #requests: Counter<'kind' | 'method' | 'status'>
  readonly #seconds: Histogram<'kind'>
  readonly #refresh: () => Promise<void>

  constructor(token: string, probes: Probes) {
    this.#token = Buffer.from(`Bearer ${token}`)
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Counter({
      name: 'midad_requests_total',
      help: 'Requests that were answered, 499 where nobody waited for the answer.',
      labelNames: ['kind', 'method', 'status'],
      registers,
    })
    this.#seconds = new Histogram({
      name: 'midad_request_seconds',
      help: 'From a request to the last byte of its answer.',
      labelNames: ['kind'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    })
    this.#refresh = this.#gaugesOf(probes)
  }

  count({ kind, method, status, seconds }: Watched): void {
    this.#requests.inc({ kind, method, status })
    this.#seconds.observe({ kind }, seconds)
  }

  /** Answers whoever knows the token; for everybody else there is no such page. */
  async answer({ headers }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const given = Buffer.from(String(headers.authorization ?? ''))
    if (given.length !== this.#token.length || !timingSafeEqual(given, this.#token)) return false
    await this.#refresh()
    const text = await this.#registry.metrics()
    response.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', this.#registry.contentType).end(text)
    return true
  }

  /** What has its gauges set to how things are now. */
  #gaugesOf({ store, redis, lookedAt, dataDir }: Probes): () => Promise<void> {
    const gauge = (name: string, help: string) => new Gauge({ name: `midad_${name}`, help, registers: [this.#registry] })
    const isUp = gauge('store_up', '1 where the store answers, 0 where it does not.')
    const waiting = {
      comments: gauge('comments_waiting', 'Comments that wait for a moderator.'),
      mails: gauge('mails_waiting', 'Mails that are due and have not gone.'),
      indexing: gauge('indexing_waiting', 'Stories that wait to be indexed.'),
    }
    const redisUp =
      redis() === undefined ? undefined : gauge('redis_up', '1 where Redis answers, 0 where each server keeps pages for itself.')
    const behind = gauge('renewal_seconds_behind', 'Since the store was last looked at for changes.')
    const free = gauge('data_dir_free_bytes', 'Room on the disk of DATA_DIR.')

    return async () => {
      const [found, disk] = await Promise.all([store().catch(() => undefined), statfs(dataDir).catch(() => undefined)])
      isUp.set(found ? 1 : 0)
      for (const [name, count] of Object.entries(found ?? {})) waiting[name as keyof Waiting].set(count)
      redisUp?.set(redis() ? 1 : 0)
      behind.set((Date.now() - lookedAt()) / 1_000)
      free.set(disk ? disk.bavail * disk.bsize : 0)
    }
  }
}
