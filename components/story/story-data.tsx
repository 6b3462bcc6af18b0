import { askDiscussion } from '@/components/comments/ask-discussion.ts'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { JsonLd } from '@/components/site/json-ld.tsx'
import { sectionName, siteDirectory } from '@/components/site/site-directory.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'

/** The story for search engines: schema.org NewsArticle and BreadcrumbList, in the edition's language. */
export async function StoryData({ story }: { story: StoryView }) {
  const { language } = story
  const address = addresses.story(language, story.section, story.slugline)
  const section = (await sectionName(language, story.section)).text
  return (
    <>
      <JsonLd data={await newsArticle(story, settings().siteUrl + address, section)} />
      <BreadcrumbData
        language={language}
        trail={[
          { name: section, address: addresses.section(language, story.section) },
          { name: story.headline, address },
        ]}
      />
    </>
  )
}

async function newsArticle(story: StoryView, url: string, section: string) {
  const { name } = await siteDirectory(story.language)
  const { siteUrl } = settings()
  const home = siteUrl + addresses.front(story.language)
  const discussion = await askDiscussion(story.id)
  return {
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.standfirst,
    inLanguage: story.language,
    url,
    mainEntityOfPage: url,
    datePublished: story.published,
    dateModified: story.updated ?? story.published,
    articleSection: section,
    wordCount: story.wordCount,
    keywords: story.topics.map((topic) => inLanguage(topic.name, story.language).text),
    author: story.authors.map((author) => ({
      '@type': author.kind === 'desk' ? 'Organization' : 'Person',
      name: inLanguage(author.name, story.language).text,
      url: siteUrl + addresses.author(story.language, author.key),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name, url: home },
    ...(discussion && { commentCount: discussion.total, discussionUrl: `${url}#comments` }),
    ...(story.leadPicture && { image: [pictureUrl(story.leadPicture.file, siteUrl)] }),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map(({ at, text }) => ({ '@type': 'CorrectionComment', datePublished: at, text })),
    }),
  }
}

const pictureUrl = (file: { hash: string; widths: number[] }, siteUrl: string) =>
  siteUrl + addresses.media(file.hash, file.widths.at(-1) ?? 0, 'webp')
