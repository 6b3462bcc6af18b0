import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readContent } from '../../../newsroom/content-files/read-content.ts'
import { listRelated } from '../../../newsroom/related/list-related.ts'
import { openStore } from '../../../newsroom/store/store.ts'
import { languages, type Language } from '../../../newsroom/stories/model.ts'
import { writeNewsroom } from '../../../newsroom/stories/write-newsroom.ts'
import { table } from './table.ts'

const FIRST = 3

/** How many of the first three related stories of the starter edition an editor would have chosen, of three or of as many as there are. */
export async function judgedPairs(): Promise<void> {
  const judged = new Map(
    Object.entries(parse(readFileSync(new URL('judged-pairs.yaml', import.meta.url), 'utf8')) as Record<string, string[]>),
  )
  const { newsroom } = await readContent('content')
  const folder = await mkdtemp(join(tmpdir(), 'midad-bench-'))
  const store = await openStore(`file:${join(folder, 'midad.sqlite')}`)
  await writeNewsroom(store, newsroom, [], { withdrawRemoved: false, now: new Date() })
  const ids = new Map((await store.read.selectFrom('stories').select(['id', 'slugline']).execute()).map((row) => [row.slugline, row.id]))

  const rows = []
  for (const language of languages) {
    const inLanguage = new Set(
      newsroom.stories.filter(({ editions }) => editions.some((edition) => edition.language === language)).map(({ slugline }) => slugline),
    )
    const shares: number[] = []
    for (const [slugline, others] of judged) {
      const possible = others.filter((other) => inLanguage.has(other))
      if (!inLanguage.has(slugline) || possible.length === 0) continue
      const { related } = await listRelated(store.read, { id: ids.get(slugline) ?? '', slugline }, language, language)
      const first = related.slice(0, FIRST).map(({ card }) => card.slugline)
      shares.push(first.filter((other) => possible.includes(other)).length / Math.min(FIRST, possible.length))
      if (process.env.EXPLAIN) explain(language, slugline, first, possible)
    }
    rows.push([language, shares.length, (shares.reduce((sum, share) => sum + share, 0) / shares.length).toFixed(3)])
  }
  await store.close()
  await rm(folder, { recursive: true, force: true })
  const pairs = [...judged.values()].flat().length
  table(`Related stories against ${pairs} pairs judged by hand`, ['language', 'stories', 'P@3'], rows)
}

function explain(language: Language, slugline: string, first: string[], possible: string[]) {
  const strange = first.filter((other) => !possible.includes(other))
  if (strange.length > 0)
    console.log(
      `${language} ${slugline}: ${strange.join(', ')} rather than ${possible.filter((other) => !first.includes(other)).join(', ')}`,
    )
}
