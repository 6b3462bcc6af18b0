import { cache } from 'react'

/** The moment a page of the desk is made, the same in all its parts. */
export const requestTime = cache(() => new Date())
