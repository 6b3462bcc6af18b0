import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)

const address = z
  .url({ protocol: /^https?$/, error: 'SITE_URL must be a whole address such as https://news.example' })
  .refine(
    (url) => /^https?:\/\/[^/?#@]+\/*$/.test(url),
    'SITE_URL must end with the host, as https://news.example does: the site stands at its root',
  )
  .transform((url) => url.replace(/\/+$/, ''))

const schema = z.object({
  PORT: z.coerce
    .number('PORT must be a number from 1 to 65535')
    .int('PORT must be a number from 1 to 65535')
    .min(1, 'PORT must be a number from 1 to 65535')
    .max(65535, 'PORT must be a number from 1 to 65535')
    .default(3000),
  HOST: z.string().optional(),
  SITE_URL: address.optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|file:)/, 'DATABASE_URL must begin with postgres:// or file:')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/[^/]/, 'REDIS_URL must begin with redis:// or rediss:// and name a host')
    .optional(),
  FILES_URL: z
    .string()
    .regex(/^(file:\/|s3:\/\/[^/?])/, 'FILES_URL must be file:/absolute/folder or s3://bucket?endpoint=https://…')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SECRET_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_=-]{43,}$/, 'SECRET_KEY must be at least 32 random bytes in Base64: openssl rand -base64 32')
    .optional(),
  TRUSTED_PROXY_HOPS: z.coerce
    .number('TRUSTED_PROXY_HOPS must be a number from 0 to 10')
    .int('TRUSTED_PROXY_HOPS must be a number from 0 to 10')
    .min(0, 'TRUSTED_PROXY_HOPS must be a number from 0 to 10')
    .max(10, 'TRUSTED_PROXY_HOPS must be a number from 0 to 10')
    .default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, 'SMTP_URL must begin with smtp:// or smtps:// and name a host')
    .optional(),
  MAIL_FROM: z.email('MAIL_FROM must be an e-mail address').optional(),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN must be at least 16 letters, made at random: openssl rand -hex 24').optional(),
  LOGS: z.enum(['text', 'json'], 'LOGS must be text or json').default('text'),
  OFFLINE_READING: z.enum(['on', 'off'], 'OFFLINE_READING must be on or off').default('on'),
})

/** A bucket of a server that speaks S3; `endpoint` has no slash at its end, `prefix` none at either. */
export type Bucket = { endpoint: string; bucket: string; prefix: string; region: string; accessKeyId: string; secretAccessKey: string }

export type FilesPlace = { folder: string } | Bucket

/** What the environment says, parsed and with defaults filled in. See `.env.example` for what each one means. */
export type Settings = {
  port: number
  /** The interface to listen on; absent: all of them. */
  host: string | undefined
  /** The public address without a slash at its end. Where SITE_URL is not set, http://localhost:PORT. */
  siteUrl: string
  /** Whether SITE_URL is set. Where it is not, the site is known by whatever name a request called it by. */
  hasSiteUrl: boolean
  /** Absolute path of the one folder the site writes to. */
  dataDir: string
  /** `postgres://…` or `file:/absolute/path.sqlite`. */
  databaseUrl: string
  /** Where several servers keep pages together; absent: each keeps its own under DATA_DIR. */
  redisUrl: string | undefined
  /** Where the files are that several servers share, pictures above all; absent: under DATA_DIR. */
  files: FilesPlace | undefined
  /** At least 32 random bytes in Base64. Absent: the key made once under DATA_DIR. */
  secretKey: string | undefined
  /** How many proxies before the site may be believed about who asks. */
  trustedProxyHops: number
  /** Where mail is handed over; absent: it is kept in the store and not sent. */
  smtpUrl: string | undefined
  /** The address mail comes from. Absent: no-reply at the site's host. */
  mailFrom: string
  /** What whoever asks for /metrics must know; absent: there is no such page. */
  metricsToken: string | undefined
  /** How the server writes down what happens: for people at a terminal, or in lines of JSON. */
  logs: 'text' | 'json'
  /** Whether readers' devices keep what was read and saved; where not, those that did let go of it at their next visit. */
  offlineReading: boolean
}

/** Thrown when a setting is wrong; the message names it and says how to mend it. */
export class SettingsError extends Error {}

/** Reads the settings from an environment. Throws SettingsError. */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const named = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, blankIsAbsent(environment[key])]))
  const parsed = schema.safeParse(named)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => issue.message).join('\n'))

  const { PORT, HOST, SITE_URL, DATA_DIR, DATABASE_URL, TRUSTED_PROXY_HOPS, MAIL_FROM } = parsed.data
  const dataDir = resolve(DATA_DIR)
  const siteUrl = SITE_URL ?? `http://localhost:${PORT}`
  return {
    port: PORT,
    host: HOST,
    siteUrl,
    hasSiteUrl: SITE_URL !== undefined,
    dataDir,
    databaseUrl: databaseAddress(DATABASE_URL, dataDir),
    redisUrl: parsed.data.REDIS_URL,
    files: filesPlace(parsed.data),
    secretKey: parsed.data.SECRET_KEY,
    trustedProxyHops: TRUSTED_PROXY_HOPS,
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: MAIL_FROM ?? `no-reply@${new URL(siteUrl).hostname}`,
    metricsToken: parsed.data.METRICS_TOKEN,
    logs: parsed.data.LOGS,
    offlineReading: parsed.data.OFFLINE_READING === 'on',
  }
}

function databaseAddress(given: string | undefined, dataDir: string) {
  if (!given) return `file:${resolve(dataDir, 'midad.sqlite')}`
  return given.startsWith('file:') ? `file:${resolve(given.slice('file:'.length))}` : given
}

function filesPlace({ FILES_URL, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: z.infer<typeof schema>): FilesPlace | undefined {
  if (!FILES_URL) return undefined
  if (FILES_URL.startsWith('file:')) return { folder: fileURLToPath(FILES_URL.replace(/^file:\/+/, 'file:///')) }
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    throw new SettingsError('FILES_URL names a bucket: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, its key and secret.')
  const { host, pathname, searchParams } = new URL(FILES_URL)
  const region = searchParams.get('region') ?? 'us-east-1'
  return {
    endpoint: (searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`).replace(/\/+$/, ''),
    bucket: host,
    prefix: pathname.replace(/^\/+|\/+$/g, ''),
    region,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

let parsed: Settings | undefined

/** This process's settings, parsed once. The only reader of `process.env` outside scripts and configuration files. */
export function settings(): Settings {
  return (parsed ??= parseSettings(process.env))
}

/** Whether this is the build, which knows no newspaper: what it makes is served whatever is in the store. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build'
