import type { Metadata } from 'next'
import { plainIsolate } from '@/newsroom/arabic/isolate.ts'
import { truncate } from '@/newsroom/arabic/truncate.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import type { PictureView } from '@/newsroom/stories/picture-view.ts'
import { siteDirectory } from './site-directory.ts'

const DESCRIPTION_LENGTH = 200
const openGraphLocales: Record<Language, string> = { ar: 'ar_AR', en: 'en_GB' }

type Page = {
  language: Language
  /** This page's address and its twin's, without the host. */
  address: string
  twin: string
  /** Without the site's name. */
  title: string
  description: string
  /** Whether the twin is this page in the other language; false where only one language has it. */
  isPaired?: boolean
  /** Where the page is another page's copy: that page's address. */
  canonical?: string
  isIndexed?: boolean
  picture?: PictureView | undefined
  /** Set for a story. */
  article?: { published: string; updated?: string | undefined; section: string }
}

/** What search engines and sharers are told of a page. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { language, address, twin, isPaired = true, canonical, isIndexed = true } = page
  const { name } = await siteDirectory(language)
  const { siteUrl } = settings()
  const title = plainIsolate(page.title, language)
  const description = plainIsolate(truncate(page.description, DESCRIPTION_LENGTH), language)
  const pair = { [language]: address, [otherLanguage(language)]: twin }

  return {
    metadataBase: new URL(siteUrl),
    title: title === name ? name : `${title} | ${name}`,
    description,
    alternates: {
      canonical: canonical ?? address,
      ...(isPaired && { languages: { ar: pair.ar ?? '', en: pair.en ?? '', 'x-default': pair.ar ?? '' } }),
      types: {
        'application/rss+xml': [{ url: addresses.feed(language, 'xml'), title: name }],
        'application/feed+json': [{ url: addresses.feed(language, 'json'), title: name }],
      },
    },
    ...(!isIndexed && { robots: { index: false, follow: true } }),
    openGraph: {
      title,
      description,
      url: canonical ?? address,
      siteName: name,
      locale: openGraphLocales[language],
      ...(isPaired && { alternateLocale: [openGraphLocales[otherLanguage(language)]] }),
      ...openGraphKind(page),
      ...openGraphPicture(page),
    },
    twitter: { card: page.picture ? 'summary_large_image' : 'summary', title, description },
  }
}

function openGraphKind({ article }: Page) {
  if (!article) return { type: 'website' as const }
  return {
    type: 'article' as const,
    publishedTime: article.published,
    modifiedTime: article.updated ?? article.published,
    section: article.section,
  }
}

function openGraphPicture({ picture, language }: Page) {
  if (!picture) return {}
  const { hash, width, height, widths } = picture.file
  const shown = widths.includes(1200) ? 1200 : (widths.at(-1) ?? width)
  const url = addresses.media(hash, shown, 'webp')
  return {
    images: [
      { url, width: shown, height: Math.round((height * shown) / width), alt: plainIsolate(picture.alt, language), type: 'image/webp' },
    ],
  }
}
