import { countWords } from '../arabic/reading-time.ts'
import type { MediaFile } from '../media/make-media.ts'
import { bodyText } from './body.ts'
import type { Edition, Newsroom, Story } from './model.ts'
import type { DirectoryRows, NewsroomRows, StoryRows } from './newsroom-rows.ts'

/** A newsroom with the ids of its stories, by slugline, and its pictures. */
export type IdentifiedNewsroom = { newsroom: Newsroom; ids: ReadonlyMap<string, string>; media: MediaFile[] }

/** The rows a newsroom is kept in, with word counts. */
export const newsroomToRows = ({ newsroom, ids, media }: IdentifiedNewsroom): NewsroomRows => ({
  ...directoryToRows(newsroom, media),
  ...storiesToRows(newsroom.stories, ids),
})

/** The rows of what stories share. */
export function directoryToRows(newsroom: Omit<Newsroom, 'stories'>, media: MediaFile[]): DirectoryRows {
  return {
    site: [{ id: 1, settings: JSON.stringify(newsroom.site) }],
    sections: newsroom.sections.map((section, position) => ({ ...describedColumns(section), position })),
    topics: newsroom.topics.map((topic) => ({ ...describedColumns(topic), kind: topic.kind, aliases: JSON.stringify(topic.aliases) })),
    authors: newsroom.authors.map((author) => ({ ...describedColumns(author), kind: author.kind })),
    media: media.map(({ file, hash, width, height, color, widths }) => ({
      file,
      hash,
      width,
      height,
      color,
      widths: JSON.stringify(widths),
    })),
    pages: newsroom.pages.map(({ key, language, title, description, body }) => ({ key, language, title, description, body })),
    fronts: newsroom.fronts.map(({ language, lead, seconds }) => ({ language, lead: lead ?? null, seconds: JSON.stringify(seconds) })),
  }
}

/**
 * The rows of stories.
 * @param earlier rows of editions as they were: of a body that is the same the words need not be counted again
 */
export function storiesToRows(given: Story[], ids: ReadonlyMap<string, string>, earlier: StoryRows['editions'] = []): StoryRows {
  const stories = given.map((story) => ({ story, id: idOf(story, ids) }))
  const was = new Map(earlier.map((row) => [`${row.story_id}/${row.language}`, row]))
  return {
    stories: stories.map(({ story, id }) => storyColumns(story, id)),
    former_sluglines: stories.flatMap(({ story, id }) =>
      story.formerly.map((slugline, position) => ({ slugline, story_id: id, position })),
    ),
    story_topics: stories.flatMap(({ story, id }) => story.topics.map((topic, position) => ({ story_id: id, topic, position }))),
    editions: stories.flatMap(({ story, id }) =>
      story.editions.map((edition) => editionColumns(edition, id, was.get(`${id}/${edition.language}`))),
    ),
    edition_authors: stories.flatMap(({ story, id }) =>
      story.editions.flatMap(({ language, byline }) => byline.map((author, position) => ({ story_id: id, language, author, position }))),
    ),
    related_choices: stories.flatMap(({ story, id }) => relatedChoiceColumns(story, id)),
  }
}

function idOf({ slugline }: Story, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(slugline)
  if (id === undefined) throw new Error(`The story ${slugline} was given no id.`)
  return id
}

const describedColumns = ({ key, name, description }: Newsroom['sections'][number]) => ({
  key,
  name: JSON.stringify(name),
  description: JSON.stringify(description),
})

function storyColumns({ slugline, section, archive, leadPicture, pictures, sources }: Story, id: string) {
  return {
    id,
    slugline,
    section,
    archive: archive ? 1 : 0,
    lead_picture: leadPicture ?? null,
    pictures: JSON.stringify(pictures),
    sources: JSON.stringify(sources),
  }
}

function relatedChoiceColumns({ related }: Story, id: string) {
  const choices = [
    ...(related?.pin ?? []).map((other) => ({ other, choice: 'pin' })),
    ...(related?.ban ?? []).map((other) => ({ other, choice: 'ban' })),
  ]
  return choices.map(({ other, choice }, position) => ({ story_id: id, other, choice, position }))
}

function editionColumns(edition: Edition, storyId: string, was: StoryRows['editions'][number] | undefined) {
  const { language, headline, standfirst, body } = edition
  return {
    story_id: storyId,
    language,
    headline,
    standfirst,
    dateline: edition.dateline ?? null,
    status: edition.status,
    published_at: edition.published ?? null,
    updated_at: edition.updated ?? null,
    corrections: JSON.stringify(edition.corrections),
    withdrawn_at: edition.withdrawn?.at ?? null,
    withdrawn_reason: edition.withdrawn?.reason ?? null,
    body,
    word_count: was?.body === body ? was.word_count : countWords(bodyText(body)),
  }
}
