import { BrandName } from '@/components/site/brand-name.tsx'
import { PageStatus } from '@/components/site/page-status.tsx'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

const messages = { ar, en }

/** An address in neither language, such as /fr: said in both. */
export function NowherePage() {
  return (
    <main className="page-width grid gap-10 pbs-16 pbe-16 max-inline-2xl">
      <PageStatus code={404} />
      <p className="brand">
        <BrandName name={ar.Site.brand} />
      </p>
      <NowhereIn language="ar" />
      <NowhereIn language="en" />
    </main>
  )
}

function NowhereIn({ language }: { language: 'ar' | 'en' }) {
  const { title, explanation, front, search } = messages[language].NotFound
  const Heading = language === 'ar' ? 'h1' : 'h2'
  return (
    <section lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className="pbs-5 font-body text-body rule-double">
      <Heading className="font-head text-title">{title}</Heading>
      <p className="mbs-3 text-soft">{explanation}</p>
      <p className="mbs-4 flex flex-wrap gap-6">
        <a href={`/${language}`} className="underline">
          {front}
        </a>
        <a href={`/${language}/search`} className="underline">
          {search}
        </a>
      </p>
    </section>
  )
}
