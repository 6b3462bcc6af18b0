import type { ReactNode } from 'react'

type Props = {
  kicker?: ReactNode
  title: ReactNode
  /** A sentence on what is listed. */
  children?: ReactNode
  /** How many there are. */
  count?: ReactNode
}

/** The head of a page of lists: what it is a list of, over the rule the list hangs from. */
export function ListHead({ kicker, title, children, count }: Props) {
  return (
    <header className="list-head">
      <div>
        {kicker && <p className="text-small text-rubric">{kicker}</p>}
        <h1 className="text-title">{title}</h1>
        {children && <p className="mbs-1 text-standfirst text-soft max-inline-2xl">{children}</p>}
      </div>
      {count}
    </header>
  )
}
