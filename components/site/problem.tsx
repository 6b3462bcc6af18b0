import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

const messages = { ar, en }

type Props = {
  /** The page failed; the whole site does not answer, and a proxy speaks for it; or what was asked cannot be read. */
  kind?: 'failed' | 'away' | 'unreadable'
}

/**
 * What a reader sees when a page cannot be made: both languages, Arabic first, because nothing is sure here, not even which
 * page this was to be. It reads no store and no request.
 */
export function Problem({ kind = 'failed' }: Props) {
  return (
    <main className="page-width grid gap-10 pbs-16 pbe-16 max-inline-2xl">
      <p className="brand">{ar.Site.brand}</p>
      <ProblemIn language="ar" kind={kind} />
      <ProblemIn language="en" kind={kind} />
    </main>
  )
}

function ProblemIn({ language, kind }: Required<Props> & { language: 'ar' | 'en' }) {
  const { front, ...problem } = messages[language].Problem
  const { awayTitle, awayExplanation, unreadableTitle, unreadableExplanation } = problem
  const [title, explanation] = {
    failed: [problem.title, problem.explanation],
    away: [awayTitle, awayExplanation],
    unreadable: [unreadableTitle, unreadableExplanation],
  }[kind]
  const Heading = language === 'ar' ? 'h1' : 'h2'
  return (
    <section lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className="pbs-5 font-body text-body rule-double">
      <Heading className="font-head text-title">{title}</Heading>
      <p className="mbs-3 text-soft">{explanation}</p>
      <p className="mbs-4">
        <a href={`/${language}`} className="underline">
          {front}
        </a>
      </p>
    </section>
  )
}
