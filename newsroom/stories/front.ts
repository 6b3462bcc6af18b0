import type { Reader } from '../store/store.ts'
import { listCards, listNamedCards, type StoryCard } from './cards.ts'
import type { Language } from './model.ts'
import { listSections } from './directory.ts'

export type FrontSection = { section: string; cards: StoryCard[] }

/** A front page: an editor's lead and seconds, recency for the rest. No story stands twice. */
export type FrontPage = { lead: StoryCard | null; seconds: StoryCard[]; sections: FrontSection[] }

const SECONDS = 3
const IN_SECTION = 5

/** The front page of a language. The lead and the seconds are editions of that language; without an editor's choice, the newest are. */
export async function getFront(read: Reader, language: Language): Promise<FrontPage> {
  const chosen = await chosenCards(read, language)
  const newest = await listCards(read, language, { ownLanguageOnly: true }, { limit: 1 + 2 * SECONDS })
  const [lead, ...seconds] = distinct([...chosen, ...newest]).slice(0, 1 + SECONDS)

  const shown = [lead, ...seconds].flatMap((card) => (card ? [card.slugline] : []))
  const sections = await Promise.all(
    (await listSections(read)).map(async ({ key }) => ({
      section: key,
      cards: ownLanguageFirst(await listCards(read, language, { section: key, except: shown }, { limit: IN_SECTION }), language),
    })),
  )
  return { lead: lead ?? null, seconds, sections: sections.filter(({ cards }) => cards.length > 0) }
}

/** A section opens with a story in the page's language, where it has one. */
const ownLanguageFirst = (cards: StoryCard[], language: Language) =>
  cards.toSorted((a, b) => Number(b.language === language) - Number(a.language === language))

async function chosenCards(read: Reader, language: Language): Promise<StoryCard[]> {
  const row = await read.selectFrom('fronts').selectAll().where('language', '=', language).executeTakeFirst()
  if (!row) return []
  const sluglines = [...(row.lead ? [row.lead] : []), ...(JSON.parse(row.seconds) as string[])]
  return listNamedCards(read, language, sluglines, { ownLanguageOnly: true })
}

const distinct = (cards: StoryCard[]) => [...new Map(cards.map((card) => [card.slugline, card])).values()]
