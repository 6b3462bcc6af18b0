import { randomInt } from 'node:crypto'

const CODE_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'

/** Ten recovery codes of 59 bits, without letters that are taken for one another. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    [4, 4, 4].map((length) => Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')).join('-'),
  )
