import { Fragment, type ReactNode } from 'react'
import { foreignRuns } from '@/newsroom/arabic/isolate.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = {
  text: string
  language: Language
  /** How a stretch of the text is shown, from one place in it to another; by itself as it is. */
  show?: (from: number, to: number) => ReactNode
}

/** A text in which every foreign name, address and number stands in its own direction, without its writer having to think of it. */
export function ForeignText({ text, language, show = (from, to) => text.slice(from, to) }: Props) {
  let start = 0
  return foreignRuns(text, language).map((run, index) => {
    const from = start
    start += run.text.length
    const shown = show(from, start)
    return run.foreign ? (
      <bdi key={index} lang={run.language} dir={run.direction}>
        {shown}
      </bdi>
    ) : (
      <Fragment key={index}>{shown}</Fragment>
    )
  })
}
