import { reservedKeys } from '../stories/addresses.ts'
import type { ContentProblem } from './content-problem.ts'
import type { ContentTree, LocatedPage } from './content-tree.ts'

/** What would stand at an address that is taken: reserved keys, sections and pages of one name, sluglines given twice. */
export function checkAddresses(tree: ContentTree): ContentProblem[] {
  return [...checkSections(tree), ...checkPages(tree), ...checkSluglines(tree), ...checkListed(tree)]
}

const reserved = (key: string) => `${key} is the address of a part of the site; choose another key.`

function checkSections({ sections }: ContentTree): ContentProblem[] {
  if (!sections) return []
  const keys = sections.value.map(({ key }) => key)
  return keys.flatMap((key, index) => {
    const say = (message: string) => [sections.source.problem([index, 'key'], message)]
    if (reservedKeys.includes(key)) return say(reserved(key))
    return keys.indexOf(key) < index ? say(`${key} stands here twice; sections need different keys.`) : []
  })
}

function checkPages({ pages, sections }: ContentTree): ContentProblem[] {
  const taken = sections?.value.map(({ key }) => key) ?? []
  const first = [...new Map(pages.toReversed().map((page) => [page.key, page])).values()]
  return first.flatMap(({ key, source }: LocatedPage) => {
    const say = (message: string) => [{ file: source.file, line: 1, message }]
    if (reservedKeys.includes(key)) return say(`the folder's name ${reserved(key)}`)
    return taken.includes(key) ? say(`the folder's name ${key} is a section's key too; they share one address, so rename the page.`) : []
  })
}

function checkSluglines({ stories }: ContentTree): ContentProblem[] {
  const holders = new Map(stories.map(({ slugline, file }) => [slugline, file]))
  const problems: ContentProblem[] = []
  for (const { slugline, file, story } of stories) {
    if (slugline === 'page') problems.push({ file, line: 1, message: `the folder's name ${reserved('page')}` })
    story?.value.formerly?.forEach((former, index) => {
      const holder = holders.get(former)
      const say = (message: string) => problems.push(story.source.problem(['formerly', index], message))
      if (former === slugline) say(`${former} is the story's slugline now; remove it here.`)
      else if (holder) say(`the slugline ${former} is taken already, by ${holder}; a slugline leads to one story only.`)
      else holders.set(former, file)
    })
  }
  return problems
}

/** Topics and authors have pages below /topics and /authors, where /page/2 is the second page of one. */
function checkListed({ topics, authors }: ContentTree): ContentProblem[] {
  return [topics.get('page'), authors.get('page')].flatMap((located) =>
    located ? [{ file: located.source.file, line: 1, message: `the file's name ${reserved('page')}` }] : [],
  )
}
