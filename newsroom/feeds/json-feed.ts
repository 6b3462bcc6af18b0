import { plainIsolate } from '../arabic/isolate.ts'
import { addresses } from '../stories/addresses.ts'
import type { Feed } from './get-feed.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed(feed: Feed, siteUrl: string): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: siteUrl + (feed.section ? addresses.section(feed.language, feed.section) : addresses.front(feed.language)),
    feed_url: siteUrl + addresses.feed(feed.language, 'json', feed.section),
    items: feed.cards.map((card) => {
      const url = siteUrl + addresses.story(card.language, card.section, card.slugline)
      return {
        id: url,
        url,
        title: plainIsolate(card.headline, card.language),
        content_text: plainIsolate(card.standfirst, card.language),
        date_published: card.published,
        language: card.language,
      }
    }),
  }
}
