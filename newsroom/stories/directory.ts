import type { Reader } from '../store/store.ts'
import { plainSettings, readSettings } from './site-settings.ts'
import type { Author, AuthorKind, Language, Section, SiteSettings, StandingPage, Topic } from './model.ts'

/** The site's settings; a store nothing was imported into answers with plain ones. */
export async function getSite(read: Reader): Promise<SiteSettings> {
  const row = await read.selectFrom('site').select('settings').executeTakeFirst()
  return row ? readSettings(row.settings) : plainSettings
}

/** The sections, in the order of the bar. */
export async function listSections(read: Reader): Promise<Section[]> {
  const rows = await read.selectFrom('sections').selectAll().orderBy('position').execute()
  return rows.map(({ key, name, description }) => ({ key, name: JSON.parse(name), description: JSON.parse(description) }))
}

export async function listTopics(read: Reader, keys?: string[]): Promise<Topic[]> {
  if (keys?.length === 0) return []
  let query = read.selectFrom('topics').selectAll().orderBy('key')
  if (keys) query = query.where('key', 'in', keys)
  const rows = await query.execute()
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind as Topic['kind'],
    name: JSON.parse(row.name),
    aliases: JSON.parse(row.aliases),
    description: JSON.parse(row.description),
  }))
}

export async function getTopic(read: Reader, key: string): Promise<Topic | null> {
  return (await listTopics(read, [key]))[0] ?? null
}

export async function listAuthors(read: Reader, keys?: string[]): Promise<Author[]> {
  if (keys?.length === 0) return []
  let query = read.selectFrom('authors').selectAll().orderBy('key')
  if (keys) query = query.where('key', 'in', keys)
  const rows = await query.execute()
  return rows.map(({ key, kind, name, description }) => ({
    key,
    kind: kind as AuthorKind,
    name: JSON.parse(name),
    description: JSON.parse(description),
  }))
}

export async function getAuthor(read: Reader, key: string): Promise<Author | null> {
  return (await listAuthors(read, [key]))[0] ?? null
}

/** The languages a standing page (about, ethics …) exists in, with its texts. */
export async function getPageEditions(read: Reader, key: string): Promise<StandingPage[]> {
  const rows = await read.selectFrom('pages').selectAll().where('key', '=', key).execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

export async function listPages(read: Reader, language: Language): Promise<StandingPage[]> {
  const rows = await read.selectFrom('pages').selectAll().where('language', '=', language).orderBy('key').execute()
  return rows.map((row) => ({ ...row, language }))
}
