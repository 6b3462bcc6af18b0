import type { List, Nodes } from 'mdast'
import { directionIn } from '@/components/ui/direction.ts'
import { toString } from 'mdast-util-to-string'
import { useLocale } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { preloadFaceFor, preloadFacesOfText } from '@/components/site/preload-faces.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { isBodyNode, type BodyNode } from '@/newsroom/stories/body.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { phrasesOf } from './foreign-phrases.ts'

type Props = { nodes: Nodes[]; language: Language }

/** CommonMark as elements: paragraphs, subheads, lists, quotations, emphasis and links. */
export function MarkdownNodes({ nodes, language }: Props) {
  return phrasesOf(nodes.filter(isBodyNode), language).map(({ nodes: phrase, run }, index) => {
    const inside = phrase.map((node, place) => <MarkdownNode key={place} node={node} language={language} />)
    if (!run) return <Fragment key={index}>{inside}</Fragment>
    return (
      <bdi key={index} lang={run.language} dir={run.direction ?? directionIn(run.language ?? language)}>
        {inside}
      </bdi>
    )
  })
}

// Every kind of node a body may hold has its case here: the compiler misses one that has none.
function MarkdownNode({ node, language }: { node: BodyNode; language: Language }): ReactNode {
  const page = useLocale()
  const inside = 'children' in node ? <MarkdownNodes nodes={node.children} language={language} /> : null
  switch (node.type) {
    case 'text':
      // A line's end in the source is a space on the page.
      return <ForeignText text={node.value.replaceAll('\n', ' ')} language={language} />
    case 'paragraph':
      preloadFacesOfText(page, toString(node))
      return <p>{inside}</p>
    case 'heading':
      preloadFacesOfText(page, toString(node), 'foreign headlines')
      return node.depth === 2 ? <h2>{inside}</h2> : <h3>{inside}</h3>
    case 'strong':
      return <strong>{inside}</strong>
    case 'emphasis':
      preloadFaceFor(page, 'emphasis')
      return <em>{inside}</em>
    case 'link':
      return <a href={node.url}>{inside}</a>
    case 'blockquote':
      return <blockquote>{inside}</blockquote>
    case 'list':
      return <MarkdownList list={node} language={language} />
    case 'inlineCode':
      return <bdi dir="ltr">{node.value}</bdi>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'listItem':
      return <li>{inside}</li>
    case 'root':
    case 'leafDirective':
    case 'containerDirective':
      return inside
    case 'definition':
      return null
  }
}

function MarkdownList({ list, language }: { list: List; language: Language }) {
  const items = list.children.map((item, index) => {
    const [only, ...rest] = item.children
    const isTight = rest.length === 0 && only?.type === 'paragraph'
    return (
      <li key={index}>
        <MarkdownNodes nodes={isTight ? only.children : item.children} language={language} />
      </li>
    )
  })
  return list.ordered ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>
}
