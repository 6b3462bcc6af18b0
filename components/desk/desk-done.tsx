import type { ReactNode } from 'react'

/** Where the page is led to when something was done: whoever decided far down it is told what became of that. */
export const DONE = 'done'

/** What was just done, above what it was done to; with what is shown this once. */
export function DeskDone({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output holds neither paragraphs nor lists
    <div id={DONE} role="status" tabIndex={-1} className="desk-done">
      <p>{text}</p>
      {children}
    </div>
  )
}
