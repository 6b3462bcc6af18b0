import { languages } from '../stories/model.ts'
import { checkEdition } from './check-edition.ts'
import type { ContentProblem } from './content-problem.ts'
import type { ContentTree, Located, StoryFolder } from './content-tree.ts'
import type { StoryFile } from './file-schemas.ts'
import { nearestName } from './nearest-name.ts'
import type { FieldPath } from './source.ts'
import { unknownKey } from './unknown-key.ts'

/** What a story names that is not there: section, topics, lead picture, picture files and their alt texts, authors. */
export function checkStory(folder: StoryFolder, tree: ContentTree): ContentProblem[] {
  const editions = folder.editions.flatMap((edition) => checkEdition(edition, tree))
  if (!folder.story) return editions
  return [
    ...checkKeys(folder.story, tree),
    ...checkLead(folder.story),
    ...namedFiles(folder.story).flatMap(({ path, name }) => checkFile(folder, path, name, tree)),
    ...checkAlternatives(folder, folder.story),
    ...editions,
  ]
}

function checkKeys({ value, source }: Located<StoryFile>, { sections, named }: ContentTree): ContentProblem[] {
  const known = sections?.value.map(({ key }) => key)
  const section =
    known && !known.includes(value.section)
      ? [source.problem(['section'], unknownKey('section', value.section, known, 'sections.yaml'))]
      : []
  const topics = (value.topics ?? []).flatMap((topic, index) =>
    named.topics.has(topic) ? [] : [source.problem(['topics', index], unknownKey('topic', topic, named.topics, `topics/${topic}.yaml`))],
  )
  return [...section, ...topics]
}

function checkLead({ value: { lead, pictures = {} }, source }: Located<StoryFile>): ContentProblem[] {
  return lead === undefined || Object.hasOwn(pictures, lead)
    ? []
    : [source.problem(['lead'], unknownKey('picture', lead, Object.keys(pictures), 'pictures below'))]
}

/** Every file a story's pictures name, with the field that names it. */
export function namedFiles({ value: { pictures = {} } }: Located<StoryFile>): { path: FieldPath; name: string }[] {
  return Object.entries(pictures).flatMap(([key, picture]) =>
    (['file', 'narrow'] as const).flatMap((field) => {
      const files = picture[field]
      if (typeof files === 'string') return [{ path: ['pictures', key, field], name: files }]
      return languages.flatMap((language) => {
        const name = files?.[language]
        return name === undefined ? [] : [{ path: ['pictures', key, field, language], name }]
      })
    }),
  )
}

function checkFile({ story }: StoryFolder, path: FieldPath, name: string, { media, folder }: ContentTree): ContentProblem[] {
  if (media.has(name) || !story) return []
  const nearest = nearestName(name, media)
  const mend = nearest ? `did you mean ${nearest}?` : 'add it, or remove the line while the picture is awaited.'
  return [story.source.problem(path, `${name} is not in ${folder}/media; ${mend}`)]
}

function checkAlternatives({ editions }: StoryFolder, { value, source }: Located<StoryFile>): ContentProblem[] {
  return Object.entries(value.pictures ?? {}).flatMap(([key, picture]) => {
    if (picture.file === undefined) {
      return picture.narrow === undefined
        ? []
        : [source.problem(['pictures', key, 'narrow'], 'is the narrow crop of a file that is not named; add file.')]
    }
    // A file named for one language only stands in the other edition too.
    const missing = editions.map(({ language }) => language).filter((language) => !picture.alt?.[language])
    return missing.map((language) =>
      source.problem(['pictures', key, 'alt', language], 'is missing; say in it what the picture shows, for those who cannot see it.'),
    )
  })
}
