import type { Metadata } from 'next'
import { ReaderScripts } from '@/components/site/reader-scripts.tsx'
import ar from '@/messages/ar.json'
import en from '@/messages/en.json'
import './globals.css'

const messages = { ar, en }

export const metadata: Metadata = { title: `${ar.NotFound.title} | ${ar.Site.brand}`, robots: { index: false } }

/** An address in neither language, such as /fr: said in both. */
export default function GlobalNotFound() {
  return (
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <body>
        <ReaderScripts />
        <main className="page-width grid gap-10 py-16 max-inline-2xl">
          <p className="brand">
            {ar.Site.brand}
            <span aria-hidden="true" className="text-rubric">
              .
            </span>
          </p>
          <NotFoundIn language="ar" />
          <NotFoundIn language="en" />
        </main>
      </body>
    </html>
  )
}

function NotFoundIn({ language }: { language: 'ar' | 'en' }) {
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
