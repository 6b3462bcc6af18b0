import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskField } from '@/components/desk/desk-field.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { signInProblems } from '@/components/desk/sign-in-problems.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses, nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** The second step of signing in. */
export default async function CodePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { next: asked } = await searchParams
  const next = nextAddress(typeof asked === 'string' ? asked : null, language)
  const t = await getTranslations('SignIn')
  const problems = signInProblems(t, await readNote(searchParams))
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.text

  return (
    <DeskFrame language={language} twin={deskAddresses.code(otherLanguage(language), next)}>
      <div className="desk-plain">
        <DeskProblems title={t('summary')} problems={problems} />
        <h1 className="text-title">{t('code.title')}</h1>
        <p className="mbs-2 text-soft">{t('code.explanation')}</p>
        <form method="post" action={deskAddresses.codeTry(language)} className="desk-form">
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="field" value="code" />
          <DeskField
            name="code"
            label={t('code.label')}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            required
            maxLength={20}
            problem={problemOf('code')}
          />
          <p>
            <button type="submit" className="button-solid">
              {t('code.submit')}
            </button>
          </p>
        </form>
        <details className="desk-more" open={problemOf('recovery') !== undefined}>
          <summary>{t('code.lost')}</summary>
          <form method="post" action={deskAddresses.codeTry(language)} className="desk-form">
            <input type="hidden" name="next" value={next} />
            <input type="hidden" name="field" value="recovery" />
            <DeskField
              id="recovery"
              name="code"
              label={t('code.recovery')}
              hint={t('code.recoveryHint')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              required
              maxLength={40}
              problem={problemOf('recovery')}
            />
            <p>
              <button type="submit" className="button">
                {t('code.submit')}
              </button>
            </p>
          </form>
        </details>
        <p className="mbs-6 border-bs border-rule pbs-3 text-meta">
          <a href={deskAddresses.signIn(language, next)} className="underline">
            {t('code.back')}
          </a>
        </p>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('SignIn')
  return deskTitle(t('code.title'), await readNote(searchParams))
}
