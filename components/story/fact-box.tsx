import type { Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Language } from '@/newsroom/stories/model.ts'
import { MarkdownNodes } from './markdown-nodes.tsx'

type Props = { directive: ContainerDirective; language: Language }

/** Facts beside the story, in a box with its title. A part of the story: an aside would be one more landmark without a name. */
export function FactBox({ directive, language }: Props) {
  const label = directive.children.find((child): child is Paragraph => child.type === 'paragraph' && child.data?.directiveLabel === true)
  return (
    <section className="fact-box">
      {label && (
        <h2 className="text-rubric">
          <MarkdownNodes nodes={label.children} language={language} />
        </h2>
      )}
      <MarkdownNodes nodes={directive.children.filter((child) => child !== label)} language={language} />
    </section>
  )
}
