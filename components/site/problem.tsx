'use client'

import ar from '@/messages/ar.json'
import en from '@/messages/en.json'

const messages = { ar: ar.Problem, en: en.Problem }

/**
 * What a reader sees when a page cannot be made: both languages, Arabic first, because nothing is sure here, not even which
 * page this was to be. It reads no store and no request.
 */
export function Problem() {
  return (
    <main className="page-width grid gap-10 py-16 max-inline-2xl">
      <p className="brand">مداد</p>
      {(['ar', 'en'] as const).map((language) => (
        <section key={language} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className="pbs-5 font-body text-body rule-double">
          <h1 className="font-head text-title">{messages[language].title}</h1>
          <p className="mbs-3 text-soft">{messages[language].explanation}</p>
          <p className="mbs-4 flex flex-wrap gap-6">
            <a href={`/${language}`} className="underline">
              {messages[language].front}
            </a>
          </p>
        </section>
      ))}
    </main>
  )
}
