import { foreignRuns } from '@/newsroom/arabic/isolate.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { text: string; language: Language }

/** A text in which every foreign name, address and number stands in its own direction, without its writer having to think of it. */
export function ForeignText({ text, language }: Props) {
  return foreignRuns(text, language).map((run, index) =>
    run.foreign ? (
      <bdi key={index} lang={run.language} dir={run.direction}>
        {run.text}
      </bdi>
    ) : (
      run.text
    ),
  )
}
