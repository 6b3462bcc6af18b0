import type { ReactNode } from 'react'

type Props = { kicker?: ReactNode; title: ReactNode; children?: ReactNode }

/** The head of a page of lists: what it is a list of. */
export function ListHead({ kicker, title, children }: Props) {
  return (
    <header className="pbs-8 pbe-6">
      {kicker && <p className="text-small text-rubric">{kicker}</p>}
      <h1 className="text-title">{title}</h1>
      {children && <p className="mbs-2 text-standfirst text-soft max-inline-2xl">{children}</p>}
    </header>
  )
}
