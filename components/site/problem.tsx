import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

const messages = { ar, en }

type Props = {
  /** Whether the whole site does not answer, so that a proxy speaks for it. */
  isAway?: boolean
}

/**
 * What a reader sees when a page cannot be made: both languages, Arabic first, because nothing is sure here, not even which
 * page this was to be. It reads no store and no request.
 */
export function Problem({ isAway = false }: Props) {
  return (
    <main className="page-width grid gap-10 pbs-16 pbe-16 max-inline-2xl">
      <p className="brand">{ar.Site.brand}</p>
      <ProblemIn language="ar" isAway={isAway} />
      <ProblemIn language="en" isAway={isAway} />
    </main>
  )
}

function ProblemIn({ language, isAway }: { language: 'ar' | 'en'; isAway: boolean }) {
  const { away, front, ...problem } = messages[language].Problem
  const { title, explanation } = isAway ? away : problem
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
