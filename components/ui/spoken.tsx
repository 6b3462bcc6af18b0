import { directionIn } from './direction.ts'
import { ForeignText } from './foreign-text.tsx'
import type { SpokenText } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { name: SpokenText; language: Language }

/** A name in the language it exists in: isolated, and marked where that is not the page's. */
export function Spoken({ name, language }: Props) {
  const text = <ForeignText text={name.text} language={name.language} />
  if (name.language === language) return <bdi>{text}</bdi>
  return (
    <bdi lang={name.language} dir={directionIn(name.language)}>
      {text}
    </bdi>
  )
}
