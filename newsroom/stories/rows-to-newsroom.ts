import { languages, type AuthorKind, type Edition, type Language, type Newsroom, type Story, type Topic } from './model.ts'
import type { NewsroomRows } from './newsroom-rows.ts'
import { readSettings } from './site-settings.ts'

/** The newsroom that rows hold. Sections in their order, all else sorted by key or slugline. */
export function rowsToNewsroom(rows: NewsroomRows): Newsroom | null {
  const [site] = rows.site
  if (!site) return null
  const storyRows = groupStoryRows(rows)
  return {
    site: readSettings(site.settings),
    sections: sortedBy(rows.sections, ({ position }) => position).map(describedRow),
    topics: sortedBy(rows.topics, ({ key }) => key).map((row) => ({
      ...describedRow(row),
      kind: row.kind as Topic['kind'],
      aliases: JSON.parse(row.aliases),
    })),
    authors: sortedBy(rows.authors, ({ key }) => key).map((row) => ({ ...describedRow(row), kind: row.kind as AuthorKind })),
    fronts: inBothLanguages(rows.fronts).map(({ language, lead, seconds }) => ({
      language: language as Language,
      ...(lead !== null && { lead }),
      seconds: JSON.parse(seconds),
    })),
    pages: sortedBy(inBothLanguages(rows.pages), ({ key }) => key).map((row) => ({ ...row, language: row.language as Language })),
    stories: sortedBy(rows.stories, ({ slugline }) => slugline).map((row) => toStory(row, storyRows)),
  }
}

const describedRow = ({ key, name, description }: { key: string; name: string; description: string }) => ({
  key,
  name: JSON.parse(name),
  description: JSON.parse(description),
})

const inBothLanguages = <Row extends { language: string }>(rows: Row[]) =>
  languages.flatMap((language) => rows.filter((row) => row.language === language))

type StoryRows = ReturnType<typeof groupStoryRows>

function groupStoryRows(rows: NewsroomRows) {
  return {
    topics: groupByStory(rows.story_topics),
    formerly: groupByStory(rows.former_sluglines),
    choices: groupByStory(rows.related_choices),
    editions: groupByStory(rows.editions),
    authors: groupByStory(rows.edition_authors),
  }
}

function toStory(row: NewsroomRows['stories'][number], { topics, formerly, choices, editions, authors }: StoryRows): Story {
  const byPosition = ({ position }: { position: number }) => position
  return {
    slugline: row.slugline,
    section: row.section,
    topics: sortedBy(topics.get(row.id) ?? [], byPosition).map(({ topic }) => topic),
    archive: row.archive === 1,
    formerly: sortedBy(formerly.get(row.id) ?? [], byPosition).map(({ slugline }) => slugline),
    ...(row.lead_picture !== null && { leadPicture: row.lead_picture }),
    pictures: JSON.parse(row.pictures),
    sources: JSON.parse(row.sources),
    ...relatedChoices(sortedBy(choices.get(row.id) ?? [], byPosition)),
    editions: inBothLanguages(editions.get(row.id) ?? []).map((edition) => {
      const own = (authors.get(row.id) ?? []).filter(({ language }) => language === edition.language)
      return toEdition(
        edition,
        sortedBy(own, byPosition).map(({ author }) => author),
      )
    }),
  }
}

function relatedChoices(rows: NewsroomRows['related_choices']): Pick<Story, 'related'> {
  if (rows.length === 0) return {}
  const chosen = (wanted: string) => rows.flatMap(({ other, choice }) => (choice === wanted ? [other] : []))
  return { related: { pin: chosen('pin'), ban: chosen('ban') } }
}

function toEdition(row: NewsroomRows['editions'][number], byline: string[]): Edition {
  return {
    language: row.language as Language,
    headline: row.headline,
    standfirst: row.standfirst,
    byline,
    ...(row.dateline !== null && { dateline: row.dateline }),
    status: row.status as Edition['status'],
    ...(row.published_at !== null && { published: row.published_at }),
    ...(row.updated_at !== null && { updated: row.updated_at }),
    corrections: JSON.parse(row.corrections),
    ...(row.withdrawn_at !== null && { withdrawn: { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' } }),
    body: row.body,
  }
}

function groupByStory<Row extends { story_id: string }>(rows: Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ story_id }) => story_id)
}

function sortedBy<Row>(rows: Row[], key: (row: Row) => string | number): Row[] {
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
