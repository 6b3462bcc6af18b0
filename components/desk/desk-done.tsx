import type { ReactNode } from 'react'

/** What was just done, above what it was done to; with what is shown this once. */
export function DeskDone({ text, children }: { text: string; children?: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output holds neither paragraphs nor lists
    <div role="status" className="desk-done">
      <p>{text}</p>
      {children}
    </div>
  )
}
