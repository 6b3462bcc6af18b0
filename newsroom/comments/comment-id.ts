import { randomInt } from 'node:crypto'

/** No letter that is taken for a digit or another letter, and none that makes words. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 12

/** A new comment's id: twelve letters and digits, 57 bits, which says nothing of how many there are. */
export const newCommentId = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Whether a text has the shape of a comment's id. */
export const isCommentId = (text: string): boolean => new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(text)
