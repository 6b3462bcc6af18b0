import { elementsNamed, isElement, readMarkup, type Element } from './markup.ts'
import { liteWords } from './words.ts'
import type { Language } from '../../newsroom/stories/model.ts'

/** What of a full page a lite page shows: of a story without its discussion, or that discussion alone; of any other page all. */
export type Part = 'page' | 'discussion'

/**
 * Puts a story's comments onto a lite page of their own, once there are any: a page of them is as long as the story, and who does not read
 * them should not pay for them. Changes the page; returns whether it is now the discussion's.
 */
export function setDiscussionApart(
  body: Element,
  part: Part,
  { language, story }: { language: Language; story: string | undefined },
): boolean {
  const [main] = elementsNamed('main', [body])
  const [headline] = elementsNamed('h1', [body])
  const isStory = elementsNamed('article', [body]).some(({ attribs }) => 'data-slugline' in attribs)
  const discussion = elementsNamed('section', [body]).find(({ attribs }) => attribs.id === 'comments')
  if (!main || !headline || !discussion || !isStory || !story) return false

  if (part === 'page') {
    if (elementsNamed('ol', [discussion]).length > 0) fold(discussion, { language, story })
    return false
  }
  for (const heading of elementsNamed('h2', [discussion])) heading.name = 'h1'
  for (const heading of elementsNamed('h3', [discussion])) heading.name = 'h2'
  const way = link(story, 'kicker')
  const { lang, dir } = headline.attribs
  elementsNamed('a', [way])[0]?.children.push(...headline.children)
  if (lang && dir) Object.assign(elementsNamed('a', [way])[0]?.attribs ?? {}, { lang, dir })
  main.children = [way, discussion]
  return true
}

/** Leaves of a discussion how many there are, and a way to them. */
function fold(discussion: Element, { language, story }: { language: Language; story: string }) {
  const { readComments, joinDiscussion } = liteWords[language]
  const takesComments = elementsNamed('form', [discussion]).length > 0
  const way = link(`${story}#comments`)
  elementsNamed('a', [way])[0]?.children.push(...readMarkup(takesComments ? joinDiscussion : readComments))
  discussion.children = [...elementsNamed('h2', [discussion]).slice(0, 1), way]
}

/** A line with a link, still without words. */
function link(address: string, className = ''): Element {
  const [line] = readMarkup(`<p class="${className}"><a href="${address}"></a></p>`).filter(isElement)
  return line!
}
