import { Digits } from '@/components/site/digits.tsx'

export type SummaryLine = { text: string; fieldId?: string | undefined }

/**
 * All that is wrong with a form, at its head, each line leading to its field (GOV.UK Design System, error summary). The answer to a post
 * leads to `#faults`, and so the focus is here.
 */
export function FaultSummary({ title, lines }: { title: string; lines: SummaryLine[] }) {
  return (
    <section id="faults" tabIndex={-1} aria-labelledby="faults-title" className="form-summary">
      <h2 id="faults-title">{title}</h2>
      <ul>
        {lines.map(({ text, fieldId }) => (
          <li key={text}>
            {fieldId ? (
              <a href={`#${fieldId}`}>
                <Digits>{text}</Digits>
              </a>
            ) : (
              <Digits>{text}</Digits>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
