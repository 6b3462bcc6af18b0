import type { ReactNode } from 'react'

/** For messages with a name in them (`<bdi>{name}</bdi>`): it stands in its own direction. */
export const isolated = (chunks: ReactNode) => <bdi>{chunks}</bdi>
