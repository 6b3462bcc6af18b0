import { getTranslations } from 'next-intl/server'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { BrandName } from './brand-name.tsx'
import { EditionDate } from './edition-date.tsx'
import { addressHere, currentIf } from './current-page.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { LiteLink } from './lite-link.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import { SectionBar } from './section-bar.tsx'
import { siteDirectory } from './site-directory.ts'

type Props = { language: Language; twin: string; section?: string | undefined; isFront: boolean }

export async function SiteHeader({ language, twin, section, isFront }: Props) {
  const t = await getTranslations('Header')
  const { name, sections } = await siteDirectory(language)
  const here = addressHere(twin, language)

  return (
    <header data-screen-only="">
      <nav aria-label={t('tools')} className="border-be border-rule text-meta text-soft">
        <ul className="page-width flex flex-wrap items-center gap-x-5 min-block-12">
          <li>
            <a href={addresses.latest(language)} {...currentIf(addresses.latest(language) === here)} className="tool-link">
              {t('latest')}
            </a>
          </li>
          <li>
            <a href={addresses.search(language)} {...currentIf(addresses.search(language) === here)} className="tool-link">
              {t('search')}
            </a>
          </li>
          <li className="me-auto">
            <LiteLink language={language} twin={twin} className="tool-link" isShort />
          </li>
          <SchemeSwitch />
          <li>
            <LanguageSwitch language={language} twin={twin} />
          </li>
        </ul>
      </nav>
      <p className={isFront ? 'pbs-3 text-center md:pbs-4' : 'py-2 text-center'}>
        <a href={addresses.front(language)} aria-label={t('home', { site: name })} className={`brand ${isFront ? 'brand-front' : ''}`}>
          <BrandName name={name} />
        </a>
      </p>
      {isFront && <EditionDate language={language} />}
      <SectionBar language={language} sections={sections} current={section} here={here} />
    </header>
  )
}
