import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import { settings } from '../settings.ts'
import { secretKey } from './secret-key.ts'

/** What the keys are for. Each has a key of its own, so that what one signs means nothing to another. */
export type KeyPurpose =
  | 'email'
  | 'email-lookup'
  | 'receipt'
  | 'draft'
  | 'reader'
  | 'same-comment'
  | 'mail-link'
  | 'staff'
  | 'staff-attempt'
  | 'desk-note'
  | 'mark'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The keys derived from one secret (HKDF-SHA256, RFC 5869). */
export class Keys {
  readonly #secret: Buffer
  readonly #derived = new Map<KeyPurpose, KeyObject>()

  constructor(secret: Buffer) {
    this.#secret = secret
  }

  /** 32 bytes for one purpose. */
  key(purpose: KeyPurpose): KeyObject {
    const known = this.#derived.get(purpose)
    if (known) return known
    const derived = createSecretKey(new Uint8Array(hkdfSync('sha256', this.#secret, 'midad', purpose, 32)))
    this.#derived.set(purpose, derived)
    return derived
  }

  /** HMAC-SHA256 of the parts, as 43 letters of Base64url. Parts cannot run into each other: each is preceded by its length. */
  sign(purpose: KeyPurpose, ...parts: string[]): string {
    const hmac = createHmac('sha256', this.key(purpose))
    for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part)
    return hmac.digest('base64url')
  }

  /** Whether a signature is that of the parts; takes as long for a wrong one as for a right one. */
  verify(signature: string, purpose: KeyPurpose, ...parts: string[]): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.sign(purpose, ...parts))]
    return given.length === right.length && timingSafeEqual(given, right)
  }

  /** Encrypts a text (AES-256-GCM, a nonce of its own each time), as Base64url. */
  seal(purpose: KeyPurpose, text: string): string {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce)
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
  }

  /** What was sealed, or null where it was sealed by another key or changed since. */
  open(purpose: KeyPurpose, sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url')
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
    } catch {
      return null
    }
  }
}

let keys: Keys | undefined

/** This process's keys. Throws SecretKeyError at the first call where there is no secret to be had. */
export const theKeys = (): Keys => (keys ??= new Keys(secretKey(settings())))
