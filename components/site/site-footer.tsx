import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { addressHere, currentIf } from './current-page.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LiteLink } from './lite-link.tsx'
import { ReaderChoices } from './reader-choices.tsx'
import { siteDirectory } from './site-directory.ts'

type Props = { language: Language; twin: string }

export async function SiteFooter({ language, twin }: Props) {
  const t = await getTranslations('Footer')
  const { site, name, sections, pages } = await siteDirectory(language)
  const here = addressHere(twin, language)

  return (
    <footer aria-label={t('label')} data-screen-only="" className="mbs-16 bg-wash pbs-8 pbe-10 text-small rule-double">
      <div className="footer-columns page-width">
        <FooterList title={t('sections')}>
          {sections.map((section) => (
            <FooterLink key={section.key} here={here} href={addresses.section(language, section.key)}>
              <Spoken name={inLanguage(section.name, language)} language={language} />
            </FooterLink>
          ))}
        </FooterList>
        <FooterList title={t('newspaper')}>
          <FooterLink here={here} href={addresses.latest(language)}>
            {t('latest')}
          </FooterLink>
          <FooterLink here={here} href={addresses.topics(language)}>
            {t('topics')}
          </FooterLink>
          {pages.map((page) => (
            <FooterLink key={page.key} here={here} href={addresses.page(language, page.key)}>
              <ForeignText text={page.title} language={language} />
            </FooterLink>
          ))}
          <FooterLink here={here} href={addresses.authors(language)}>
            {t('authors')}
          </FooterLink>
        </FooterList>
        <FooterList title={t('follow')}>
          {settings().offlineReading && (
            <FooterLink here={here} href={addresses.saved(language)}>
              {t('saved')}
            </FooterLink>
          )}
          <FooterLink here={here} href={addresses.feed(language, 'xml')}>
            <ForeignText text={t('rss')} language={language} />
          </FooterLink>
          <FooterLink here={here} href={addresses.feed(language, 'json')}>
            <ForeignText text={t('jsonFeed')} language={language} />
          </FooterLink>
          <li>
            <LanguageSwitch language={language} twin={twin} />
          </li>
          <li>
            <LiteLink language={language} twin={twin} className="inline-block py-0.5" />
          </li>
        </FooterList>
      </div>
      <div className="page-width mbs-8">
        {language === 'ar' && <ReaderChoices />}
        <p className="mbs-4 border-bs border-rule pbs-4 text-meta text-soft">
          <b className="font-head text-ink">{name}</b> <Spoken name={inLanguage(site.tagline, language)} language={language} />
          <br />
          {t('rights')}
        </p>
      </div>
    </footer>
  )
}

function FooterList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-small text-rubric">{title}</h2>
      <ul className="footer-list mbs-1">{children}</ul>
    </section>
  )
}

function FooterLink({ href, here, children }: { href: string; here: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} {...currentIf(href === here)} className="inline-block py-0.5">
        {children}
      </a>
    </li>
  )
}
