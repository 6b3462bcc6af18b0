import { plainIsolate } from '../arabic/isolate.ts'
import { addresses } from '../stories/addresses.ts'
import type { StoryCard } from '../stories/cards.ts'
import type { Feed } from './get-feed.ts'
import { element, escapeXml } from './xml.ts'

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the address of the feed itself as Atom asks. */
export function toRss(feed: Feed, siteUrl: string): string {
  const self = siteUrl + addresses.feed(feed.language, 'xml', feed.section)
  const home = siteUrl + (feed.section ? addresses.section(feed.language, feed.section) : addresses.front(feed.language))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', feed.title),
    element('link', home),
    element('description', feed.description),
    element('language', feed.language),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...feed.cards.map((card) => item(card, siteUrl)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function item(card: StoryCard, siteUrl: string) {
  const link = siteUrl + addresses.story(card.language, card.section, card.slugline)
  return [
    '<item>',
    element('title', plainIsolate(card.headline, card.language)),
    element('link', link),
    `<guid isPermaLink="true">${escapeXml(link)}</guid>`,
    element('description', plainIsolate(card.standfirst, card.language)),
    element('pubDate', new Date(card.published).toUTCString()),
    '</item>',
  ].join('')
}
