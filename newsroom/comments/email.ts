import { domainToASCII } from 'node:url'
import type { Keys } from '../keys/keys.ts'
import { LONGEST_EMAIL } from './model.ts'

const LONGEST_LOCAL_PART = 64

// What RFC 5321 lets stand without quotation marks, and letters of every script besides (RFC 6531). Quoted local parts nobody has.
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/

// Marks that set a direction and come along when an address is copied out of Arabic text.
const invisible = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * An e-mail address as it is sealed and looked up: without invisible marks around it, its domain in ASCII, all of it in lower case
 * (no provider in use tells two readers apart by capitals). Null where it is no address.
 */
export function normaliseEmail(given: string): string | null {
  if (given.length > 2 * LONGEST_EMAIL) return null
  const [local = '', domain = '', ...more] = given.replace(invisible, '').trim().normalize('NFC').toLowerCase().split('@')
  const ascii = domainToASCII(domain)
  const isAddress = more.length === 0 && LOCAL_PART.test(local) && Buffer.byteLength(local) <= LONGEST_LOCAL_PART && DOMAIN.test(ascii)
  return isAddress && Buffer.byteLength(local) + ascii.length < LONGEST_EMAIL ? `${local}@${ascii}` : null
}

/** What a normalised address is looked up by: an HMAC, which tells nothing without the key. */
export const emailKey = (keys: Keys, email: string): string => keys.sign('email-lookup', email)
