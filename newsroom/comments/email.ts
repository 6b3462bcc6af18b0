import { domainToASCII } from 'node:url'
import { theKeys } from '../keys/keys.ts'
import { LONGEST_EMAIL } from './model.ts'

/** RFC 5321's atoms, without quoted local parts, which nobody has; a domain of at least two labels. */
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

/** An e-mail address as it is kept and looked up: in small letters, its domain in ASCII. Null where it is none. */
export function normaliseEmail(given: string): string | null {
  const [local = '', domain = '', ...rest] = given.trim().toLowerCase().split('@')
  const address = `${local}@${domainToASCII(domain)}`
  return rest.length === 0 && local.length <= 64 && address.length <= LONGEST_EMAIL && ADDRESS.test(address) ? address : null
}

/** The key a normalised address is looked up by: an HMAC, never shown. */
export const emailKey = (email: string): string => theKeys().sign('email-lookup', email)
