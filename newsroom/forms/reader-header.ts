/**
 * The header in which the server entry tells a route which network a request comes from (`serving/reader.ts`). Taken out of what
 * comes from outside, never logged, never stored but as an HMAC.
 */
export const READER_HEADER = 'x-midad-reader'
