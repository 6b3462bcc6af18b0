/**
 * Whether whoever asks has what bears this tag already, by their If-None-Match (RFC 9110, 13.1.2). What stands between us and them may have
 * marked it as weak.
 */
export const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined && known.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, '')))
