import type { RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { parseBody } from '@/newsroom/stories/body.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import type { PictureView } from '@/newsroom/stories/picture-view.ts'
import { FactBox } from './fact-box.tsx'
import { MarkdownNodes } from './markdown-nodes.tsx'
import { StoryFigure } from './story-figure.tsx'
import { StoryQuote } from './story-quote.tsx'

type Props = { body: string; language: Language; pictures?: Record<string, PictureView> }

/** An edition's body. What is not in the format never reaches the page: raw HTML is refused at import and dropped here. */
export function StoryBody({ body, language, pictures = {} }: Props) {
  return parseBody(body).children.map((node, index) => <Block key={index} node={node} language={language} pictures={pictures} />)
}

function Block({ node, language, pictures }: { node: RootContent; language: Language; pictures: Record<string, PictureView> }) {
  switch (node.type) {
    case 'leafDirective':
      return <Leaf directive={node} language={language} pictures={pictures} />
    case 'containerDirective':
      return <Container directive={node} language={language} />
    default:
      return <MarkdownNodes nodes={[node]} language={language} />
  }
}

function Leaf({ directive, language, pictures }: { directive: LeafDirective; language: Language; pictures: Record<string, PictureView> }) {
  if (directive.name === 'figure') {
    const picture = pictures[directive.attributes?.picture ?? '']
    return picture ? <StoryFigure picture={picture} language={language} /> : null
  }
  if (directive.name === 'embed') {
    return (
      <p className="border-s-4 border-rule ps-4">
        <a href={directive.attributes?.url ?? ''} rel="noopener">
          <MarkdownNodes nodes={directive.children} language={language} />
        </a>
      </p>
    )
  }
  return null
}

function Container({ directive, language }: { directive: ContainerDirective; language: Language }) {
  if (directive.name === 'quote') {
    return (
      <StoryQuote by={directive.attributes?.by ?? ''} language={language}>
        <MarkdownNodes nodes={directive.children} language={language} />
      </StoryQuote>
    )
  }
  if (directive.name === 'facts') return <FactBox directive={directive} language={language} />
  return null
}
