import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BrandName } from '@/components/site/brand-name.tsx'
import { LanguageSwitch } from '@/components/site/language-switch.tsx'
import { currentIf } from '@/components/site/current-page.ts'
import { SchemeSwitch } from '@/components/site/scheme-switch.tsx'
import { SkipLink } from '@/components/site/skip-link.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may, type StaffMember } from '@/newsroom/staff/roles.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { deskSections, type DeskSection } from './desk-sections.ts'

type Props = {
  language: Language
  /** This page's address in the other language. */
  twin: string
  /** Whose desk it is; absent before signing in. */
  member?: StaffMember
  /** The section this page belongs to, or the member's own account. */
  current?: DeskSection | 'account'
  children: ReactNode
}

/** What stands around every page of the desk. */
export function DeskFrame({ language, twin, member, current, children }: Props) {
  const t = useTranslations('Desk')
  return (
    <>
      <SkipLink />
      <header data-screen-only="">
        <nav aria-label={t('tools')} className="border-be border-rule text-meta text-soft">
          <ul className="page-width flex flex-wrap items-center gap-x-5 min-block-12">
            <li className="me-auto">
              <a href={addresses.front(language)} className="tool-link">
                {t('toPaper')}
              </a>
            </li>
            <SchemeSwitch />
            <li>
              <LanguageSwitch language={language} twin={twin} />
            </li>
            {member && <MemberTools language={language} member={member} isHere={current === 'account'} />}
          </ul>
        </nav>
        <div className="desk-head page-width">
          <p>
            <a href={deskAddresses.desk(language)} className="desk-brand brand">
              <BrandName name={t('name')} />
            </a>
          </p>
          {member && <DeskBar language={language} member={member} current={current} />}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page-width outline-none">
        {children}
      </main>
    </>
  )
}

function MemberTools({ language, member, isHere }: { language: Language; member: StaffMember; isHere: boolean }) {
  const t = useTranslations('Desk')
  return (
    <>
      <li>
        <a href={deskAddresses.account(language)} {...currentIf(isHere)} className="tool-link text-ink">
          <span className="sr-only">{t('account')} </span>
          {isolated(member.name)}
        </a>
      </li>
      <li>
        <form method="post" action={deskAddresses.signOut(language)}>
          <button type="submit" className="tool-link">
            {t('signOut')}
          </button>
        </form>
      </li>
    </>
  )
}

type BarProps = { language: Language; member: StaffMember; current: DeskSection | 'account' | undefined }

function DeskBar({ language, member, current }: BarProps) {
  const t = useTranslations('Desk')
  return (
    <nav aria-label={t('sectionsLabel')}>
      <ul className="desk-bar">
        {deskSections
          .filter(({ permission }) => may(member, permission))
          .map(({ key, address }) => (
            <li key={key}>
              <a href={address(language)} {...currentIf(key === current)} className="section-link">
                {t(`sections.${key}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
