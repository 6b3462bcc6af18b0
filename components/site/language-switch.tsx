import { directionIn } from '@/components/ui/direction.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

// Each language is called by its own name, in its own script, wherever it stands.
const names: Record<Language, string> = { ar: 'العربية', en: 'English' }

type Props = { language: Language; twin: string }

export function LanguageSwitch({ language, twin }: Props) {
  const other = otherLanguage(language)
  return (
    <a href={twin} lang={other} dir={directionIn(other)} hrefLang={other} className="tool-link font-system">
      {names[other]}
    </a>
  )
}
