import { languages, type Edition, type Newsroom, type Picture, type Story } from '../stories/model.ts'
import type { ContentTree, LocatedEdition, StoryFolder } from './content-tree.ts'
import type { PictureFile, StoryFile } from './file-schemas.ts'

/** The newsroom a sound tree describes: fields a file may leave out filled in, topics and all else sorted as the store sorts them. */
export function toNewsroom(tree: ContentTree): Newsroom {
  const { site, sections, topics, authors, fronts, pages, stories } = tree
  if (!site || !sections) throw new Error('A tree without site or sections is not sound.')
  return {
    site: { ...site.value, digits: site.value.digits ?? 'latin', hijri: site.value.hijri ?? false },
    sections: sections.value.map((section) => ({ ...section, description: section.description ?? {} })),
    topics: [...topics].map(([key, { value }]) => ({ key, ...value, aliases: value.aliases ?? {}, description: value.description ?? {} })),
    authors: [...authors].map(([key, { value }]) => ({
      key,
      ...value,
      kind: value.kind ?? 'person',
      description: value.description ?? {},
    })),
    fronts: [...fronts].map(([language, { value }]) => ({ language, ...value, seconds: value.seconds ?? [] })),
    pages: pages.map(({ key, language, value, body }) => ({ key, language, ...value, body })),
    stories: stories.map(toStory),
  }
}

/** What a sound story folder describes. */
export function toStory({ slugline, story, editions }: StoryFolder): Story {
  if (!story) throw new Error(`A tree in which ${slugline} has no story.yaml is not sound.`)
  return {
    ...toStoryWithoutEditions(slugline, story.value),
    editions: languages.flatMap((language) => editions.filter((edition) => edition.language === language).map(toEdition)),
  }
}

/** What a story.yaml says. */
export function toStoryWithoutEditions(slugline: string, file: StoryFile): Story {
  const { section, topics = [], archive = false, formerly = [], lead, pictures = {}, sources = [], related } = file
  return {
    slugline,
    section,
    topics,
    archive,
    formerly,
    ...(lead !== undefined && { leadPicture: lead }),
    pictures: Object.entries(pictures).map(toPicture),
    sources,
    ...(related && { related: { pin: related.pin ?? [], ban: related.ban ?? [] } }),
    editions: [],
  }
}

const toPicture = ([key, picture]: [string, PictureFile]): Picture => ({ key, ...picture })

const toEdition = ({ language, value, body }: LocatedEdition): Edition => ({
  language,
  ...value,
  corrections: value.corrections ?? [],
  body,
})
