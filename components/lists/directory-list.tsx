import { Spoken } from '@/components/ui/spoken.tsx'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language, Localized } from '@/newsroom/stories/model.ts'

type Props = {
  title?: string
  entries: { key: string; name: Localized }[]
  addressOf: (key: string) => string
  language: Language
}

/** Names in the alphabet of the page's language, each a link. */
export function DirectoryList({ title, entries, addressOf, language }: Props) {
  if (entries.length === 0) return null
  const named = entries
    .map(({ key, name }) => ({ key, name: inLanguage(name, language) }))
    .toSorted((a, b) => withoutArticle(a.name.text).localeCompare(withoutArticle(b.name.text), language))
  return (
    <section>
      {title && <h2 className="mbe-2 text-subhead text-rubric">{title}</h2>}
      <ul className="directory">
        {named.map(({ key, name }) => (
          <li key={key} className="break-inside-avoid">
            <a href={addressOf(key)} className="inline-block py-0.5">
              <Spoken name={name} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** «القاهرة» stands under ق, as in any Arabic index. */
const withoutArticle = (name: string) => name.replace(/^ال(?=\p{L}{2})/u, '')
