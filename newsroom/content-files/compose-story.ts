import type { Edition, Localized, Picture, StandingPage, Story } from '../stories/model.ts'
import type { ContentFile } from './compose-newsroom.ts'
import { composeInstant, composeYaml } from './compose-yaml.ts'

/** The files of a story, in the order docs/content.md gives their fields. */
export function composeStory(story: Story): ContentFile[] {
  const folder = `stories/${story.slugline}`
  return [
    { path: `${folder}/story.yaml`, text: composeYaml(storyFields(story)) },
    ...story.editions.map((edition) => ({
      path: `${folder}/${edition.language}.md`,
      text: composeMarkdown(editionFields(edition), edition.body),
    })),
  ]
}

/** The file of a standing page in one language. */
export function composePage({ key, language, title, description, body }: StandingPage): ContentFile {
  return { path: `pages/${key}/${language}.md`, text: composeMarkdown({ title, description }, body) }
}

/** Arabic first, whatever order a text was stored in. */
export const composeLocalized = (text: Localized | undefined) => text && { ar: text.ar, en: text.en }

function storyFields({ section, topics, archive, formerly, leadPicture, pictures, sources, related }: Story) {
  return {
    section,
    topics,
    archive,
    formerly,
    lead: leadPicture,
    pictures: Object.fromEntries(pictures.map((picture) => [picture.key, pictureFields(picture)])),
    sources: sources.map(({ title, url }) => ({ title: composeLocalized(title), url })),
    related,
  }
}

function pictureFields({ kind, file, narrow, alt, caption, credit }: Picture) {
  const names = (value: Picture['file']) => (typeof value === 'string' ? value : composeLocalized(value))
  return {
    kind,
    file: names(file),
    narrow: names(narrow),
    alt: composeLocalized(alt),
    caption: composeLocalized(caption),
    credit: composeLocalized(credit),
  }
}

function editionFields({ headline, standfirst, byline, dateline, status, published, updated, corrections, withdrawn }: Edition) {
  return {
    headline,
    standfirst,
    byline,
    dateline,
    status,
    published: composeInstant(published),
    updated: composeInstant(updated),
    corrections: corrections.map(({ at, text }) => ({ at: composeInstant(at), text })),
    withdrawn: withdrawn && { at: composeInstant(withdrawn.at), reason: withdrawn.reason },
  }
}

function composeMarkdown(fields: object, body: string) {
  return `---\n${composeYaml(fields)}---\n${body ? `\n${body}\n` : ''}`
}
