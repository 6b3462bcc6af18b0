import { relateStory } from '../../../newsroom/related/relate-story.ts'
import { median, timed } from '../timing.ts'
import type { Corpus } from '../search/read-corpus.ts'
import { askings } from './askings.ts'
import { publishOne, type Published } from './publish-one.ts'
import type { SizedSite } from './sized-site.ts'

/** How often each thing is asked of each site, one site after the other, so that whatever slows the machine slows all of them. */
const ROUNDS = 40
const STARTS = 3
const PUBLISHED = 5
const RELATED = 20

type Row = (string | number)[]

/** Measures sites beside each other; the rows of a table, with the last site's figure as a multiple of the first's. */
export async function measureSites(sites: SizedSite[], corpus: Corpus, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = imported(sites)
  say('related stories are found …')
  rows.push(row('related stories of one found anew, ms', await inTurn(sites, RELATED, related)))
  say('servers are started …')
  const starts = await inTurn(sites, STARTS, async (site) => {
    await site.stop()
    return site.start()
  })
  rows.push(row('start, ms', starts))
  for (const { name, ask } of askings) {
    await inTurn(sites, 3, ask)
    const times = await inTurn(sites, ROUNDS, ask)
    rows.push(row(`${name}, ms`, times))
    say(`${name}: ${times.map((own) => median(own).toFixed(1)).join(', ')} ms`)
  }
  const published = await inTurn(sites, PUBLISHED, (site, round) => publishOne(site, corpus, round))
  const of = (what: keyof Published) => published.map((own) => own.map((times) => times[what]))
  rows.push(
    row('one story published, until it is shown, ms', of('visible')),
    row('… until search finds it and it is related, ms', of('done')),
  )
  const memory: number[][] = []
  for (const site of sites) memory.push([await site.stop()])
  rows.push(row('memory of the server, MB', memory))
  return rows
}

/** Asks each site in turn, so many times; what came out, by site. */
async function inTurn<T>(sites: SizedSite[], rounds: number, ask: (site: SizedSite, round: number) => Promise<T>): Promise<T[][]> {
  const answers = sites.map((): T[] => [])
  for (let round = 0; round < rounds; round++) for (const [place, site] of sites.entries()) answers[place]?.push(await ask(site, round))
  return answers
}

function imported(sites: SizedSite[]): Row[] {
  const of = (time: number, what: (cost: { seconds: number; megabytes: number }, size: number) => number) =>
    sites.map(({ imports, size }) => imports.slice(time, time + 1).map((cost) => what(cost, size)))
  return [
    row(
      'import, ms a story',
      of(0, ({ seconds }, size) => (1_000 * seconds) / size),
    ),
    row(
      'its memory, MB',
      of(0, ({ megabytes }) => megabytes),
    ),
    row(
      'an import that changes nothing, ms a story',
      of(1, ({ seconds }, size) => (1_000 * seconds) / size),
    ),
    row(
      'its memory, MB',
      of(1, ({ megabytes }) => megabytes),
    ),
  ]
}

/** Finds the related stories of one that has them already. */
async function related(site: SizedSite, round: number): Promise<number> {
  return site.inStore(async (store) => {
    const { id } = await store.read
      .selectFrom('stories')
      .select('id')
      .where('slugline', '=', `story-${1 + ((round * 37) % site.size)}`)
      .executeTakeFirstOrThrow()
    await store.write((transaction) => transaction.insertInto('search_queue').values({ story_id: id, indexed: 1 }).execute())
    const [milliseconds = 0] = await timed(1, () => relateStory(store, id))
    return milliseconds
  })
}

function row(name: string, figures: number[][]): Row {
  const medians = figures.map(median)
  const digits = Math.max(...medians) < 100 ? 1 : 0
  return [name, ...medians.map((figure) => figure.toFixed(digits)), `${((medians.at(-1) ?? 0) / (medians[0] ?? 1)).toFixed(2)} ×`]
}
