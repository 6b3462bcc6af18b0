import type { Newsroom } from '../stories/model.ts'
import { composeLocalized, composePage, composeStory } from './compose-story.ts'
import { composeYaml } from './compose-yaml.ts'

/** A text file of a content folder; `path` is relative to it. */
export type ContentFile = { path: string; text: string }

/** A newsroom as content files, each in the one form docs/content.md describes. */
export function composeNewsroom({ site, sections, topics, authors, fronts, pages, stories }: Newsroom): ContentFile[] {
  const named = ({ name, description }: { name: Newsroom['site']['name']; description: Newsroom['site']['name'] }) => ({
    name: composeLocalized(name),
    description: composeLocalized(description),
  })
  return [
    { path: 'site.yaml', text: composeYaml(siteFields(site)) },
    { path: 'sections.yaml', text: composeYaml(sections.map((section) => ({ key: section.key, ...named(section) }))) },
    ...fronts.map(({ language, lead, seconds }) => ({ path: `front.${language}.yaml`, text: composeYaml({ lead, seconds }) })),
    ...topics.map(({ key, kind, name, aliases, description }) => ({
      path: `topics/${key}.yaml`,
      text: composeYaml({
        kind,
        name: composeLocalized(name),
        aliases: { ar: aliases.ar, en: aliases.en },
        description: composeLocalized(description),
      }),
    })),
    ...authors.map((author) => ({
      path: `authors/${author.key}.yaml`,
      text: composeYaml({ ...(author.kind === 'desk' && { kind: author.kind }), ...named(author) }),
    })),
    ...pages.map(composePage),
    ...stories.flatMap(composeStory),
  ]
}

function siteFields({ name, tagline, description, ...choices }: Newsroom['site']) {
  const { timeZone, digits, months, hijri } = choices
  const texts = { name: composeLocalized(name), tagline: composeLocalized(tagline), description: composeLocalized(description) }
  return { ...texts, timeZone, digits, months, hijri }
}
