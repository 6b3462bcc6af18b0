import { Spoken } from '@/components/ui/spoken.tsx'
import { directionIn, lettersOf } from '@/components/ui/direction.ts'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** A reader's name, on its own and in its own script: nothing in it moves what stands beside it. */
export function WriterName({ name, language }: { name: string; language: Language }) {
  const own = lettersOf(directionOf(name, directionIn(language)))
  return <Spoken name={{ text: name, language: own }} language={language} />
}
