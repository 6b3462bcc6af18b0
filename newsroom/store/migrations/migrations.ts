import type { Writer } from '../store.ts'
import { createNewsroom } from './0001-newsroom.ts'
import { orderContent } from './0002-order-of-content.ts'
import { createComments } from './0003-comments.ts'
import { createStaff } from './0004-staff.ts'
import { createSearch } from './0005-search.ts'
import { createListings } from './0006-listings.ts'

/** A step forward. Once released it never changes; what it got wrong, the next one mends. */
export type Migration = { id: string; up: (transaction: Writer, engine: 'sqlite' | 'postgres') => Promise<void> }

export const migrations: Migration[] = [
  { id: '0001-newsroom', up: createNewsroom },
  { id: '0002-order-of-content', up: orderContent },
  { id: '0003-comments', up: createComments },
  { id: '0004-staff', up: createStaff },
  { id: '0005-search', up: createSearch },
  { id: '0006-listings', up: createListings },
]
