import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'

type Props = { title?: string; problems: { field: string; text: string }[] }

/** Where the page is led to when something was wrong, so that a screen reader begins with it. */
export const PROBLEMS = 'problems'

/** What is wrong with what was sent, above the form, each leading to its field. */
export function DeskProblems({ title, problems }: Props) {
  const t = useTranslations('Desk')
  if (problems.length === 0) return null
  return (
    <div id={PROBLEMS} role="alert" tabIndex={-1} className="desk-problems">
      <h2 className="text-headline">{title ?? t('problems')}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <a href={`#${field}`}>
              <Digits>{text}</Digits>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
