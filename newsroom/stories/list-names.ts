/** Which list of stories is asked for; absent: everything. With `ownLanguageOnly`, only editions in the page's language. */
export type StoryList = { section?: string; ownLanguageOnly?: boolean } | { topic: string } | { author: string }

/** What the store calls a list (newsroom/store/listing-tables.ts). */
export function listName(list: StoryList): string {
  if ('topic' in list) return `topic/${list.topic}`
  if ('author' in list) return `author/${list.author}`
  const { section, ownLanguageOnly = false } = list
  if (ownLanguageOnly) return section ? `own/${section}` : 'own'
  return section ? `section/${section}` : 'latest'
}

/** Every list that shows an edition of a story: `authors` are those of the edition, `isOwn` whether it is in the page's language. */
export function listsShowing({ section, topics, authors, isOwn }: Shown): string[] {
  const lists: StoryList[] = [
    {},
    { section },
    ...topics.map((topic) => ({ topic })),
    ...authors.map((author) => ({ author })),
    ...(isOwn ? [{ ownLanguageOnly: true }, { section, ownLanguageOnly: true }] : []),
  ]
  return lists.map(listName)
}

type Shown = { section: string; topics: string[]; authors: string[]; isOwn: boolean }
