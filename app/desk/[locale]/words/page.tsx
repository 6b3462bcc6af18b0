import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskDone } from '@/components/desk/desk-done.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { WordEffectView } from '@/components/desk/word-effect.tsx'
import { WordForm } from '@/components/desk/word-form.tsx'
import { WordList } from '@/components/desk/word-list.tsx'
import { readWordQuery, wordDone, wordsAddress } from '@/components/desk/word-query.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { effectOfWord } from '@/newsroom/comments/effect-of-word.ts'
import { listWords } from '@/newsroom/comments/words/word-list.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** The words that have comments wait, and what another would do to those that came. */
export default async function WordsPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const tried = readWordQuery(await searchParams)
  const member = await requireMember(language, wordsAddress(language, tried), 'words')
  const { read } = await theStore()
  const [words, effect, note, t] = await Promise.all([
    listWords(read),
    tried.word === '' ? null : effectOfWord(read, tried.word, tried.effect),
    readNote(searchParams, member.id),
    getTranslations('Words'),
  ])
  const done = wordDone(t, note)

  return (
    <DeskFrame language={language} twin={wordsAddress(otherLanguage(language), tried)} member={member} current="words">
      <div className="list-head">
        <div>
          <h1 className="text-title">{t('title')}</h1>
          <p className="mbs-1 text-small text-soft max-inline-2xl">{t('explanation')}</p>
        </div>
      </div>
      {done && <DeskDone text={done} />}
      <div className="desk-columns">
        <section aria-labelledby="try-title">
          <h2 id="try-title" className="text-headline">
            {t('try')}
          </h2>
          <WordForm tried={tried} language={language} isUnusable={tried.word !== '' && effect === null} />
          {effect && <WordEffectView tried={tried} effect={effect} language={language} />}
        </section>
        <WordList words={words} language={language} />
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Words')
  return deskTitle(t('title'))
}
